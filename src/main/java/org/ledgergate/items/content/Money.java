package org.ledgergate.items.content;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.ledgergate.messages.Digits;

/**
 * An amount in a currency, never without it.
 *
 * @param amount has exactly the currency's number of decimals
 */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits());
    }

    /** Returns the amount as digits, a point and the currency's decimals, without grouping. */
    public String digits() {
        return amount.toPlainString();
    }

    /** Returns the amount as people of a country read it, with its currency. */
    public String in(Locale reader) {
        return Digits.of(amount, reader) + " " + currency.getCurrencyCode();
    }

    @Override
    public String toString() {
        return digits() + " " + currency.getCurrencyCode();
    }
}
