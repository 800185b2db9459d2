package org.ledgergate.tool;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import org.ledgergate.items.Money;

/**
 * An amount of money as the reader writes it.
 *
 * @param digits grouped by thousands, with exactly the currency's decimals
 */
public record Amount(String digits, String currency) {

    public static Amount of(Money money) {
        return of(money.amount(), money.currency());
    }

    public static Amount of(BigDecimal amount, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Reader.locale()));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return new Amount(format.format(amount), currency.getCurrencyCode());
    }

    /** Answers a number grouped by thousands, with the decimals that it has. */
    public static String number(BigDecimal number) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Reader.locale()));
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    /** Answers a number of things, grouped by thousands. */
    public static String grouped(long number) {
        return String.format(Reader.locale(), "%,d", number);
    }
}
