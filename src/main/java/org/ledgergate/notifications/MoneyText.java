package org.ledgergate.notifications;

import java.text.NumberFormat;
import java.util.Locale;
import org.ledgergate.items.content.Money;

/** An amount as people read it: grouped, in the currency's decimals, with its currency. */
class MoneyText {

    private MoneyText() {}

    static String of(Money money, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount()) + " " + money.currency().getCurrencyCode();
    }
}
