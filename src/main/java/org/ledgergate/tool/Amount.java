package org.ledgergate.tool;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import org.ledgergate.items.content.Money;

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
        return new Amount(format(currency.getDefaultFractionDigits()).format(amount), currency.getCurrencyCode());
    }

    /** Returns a price, with the currency's decimals and any further ones that it has. */
    public static String price(BigDecimal price, Currency currency) {
        int decimals = Math.max(price.scale(), currency.getDefaultFractionDigits());
        return format(decimals).format(price);
    }

    /** Returns a number grouped by thousands, with the decimals that it has. */
    public static String number(BigDecimal number) {
        return format(number.scale()).format(number);
    }

    private static DecimalFormat format(int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(ReaderLocale.locale()));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    /** Returns a number of things, grouped by thousands. */
    public static String grouped(long number) {
        return String.format(ReaderLocale.locale(), "%,d", number);
    }
}
