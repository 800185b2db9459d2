package org.ledgergate.tool;

import java.math.BigDecimal;
import java.util.Currency;
import org.ledgergate.items.content.Money;
import org.ledgergate.messages.Digits;

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
        return new Amount(written(amount, currency.getDefaultFractionDigits()), currency.getCurrencyCode());
    }

    /** Returns a price, with the currency's decimals and any further ones that it has. */
    public static String price(BigDecimal price, Currency currency) {
        return written(price, Math.max(price.scale(), currency.getDefaultFractionDigits()));
    }

    /** Returns a number grouped by thousands, with the decimals that it has. */
    public static String number(BigDecimal number) {
        return written(number, number.scale());
    }

    /** Returns a number of things, grouped by thousands. */
    public static String grouped(long number) {
        return number(BigDecimal.valueOf(number));
    }

    private static String written(BigDecimal number, int decimals) {
        return Digits.of(number, decimals, ReaderLocale.locale());
    }
}
