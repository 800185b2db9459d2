package org.ledgergate.tool.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.Moment;
import org.ledgergate.tool.PageText;

/**
 * A header field as it is shown.
 *
 * @param wide whether it may be long
 */
record ShownField(Field field, String value, boolean wide) {

    /** Returns the filled fields that the page's head does not show already. */
    static List<ShownField> of(Item item, PageText words) {
        return item.type().fields().stream()
                .filter(field -> switch (field) {
                    case NUMBER, TITLE, AMOUNT, CURRENCY -> false;
                    default -> !item.text(field).isEmpty();
                })
                .map(field -> new ShownField(field, value(field, item.text(field), words), field == Field.DESCRIPTION))
                .toList();
    }

    private static String value(Field field, String text, PageText words) {
        if (field == Field.VENDOR) {
            String name = words.vendor(text);
            return name.equals(text) ? text : name + " (" + text + ")";
        }
        return switch (field.kind()) {
            case CHOICE -> words.text("choice." + text);
            case PERCENT -> Amount.number(new BigDecimal(text));
            case DATE -> Moment.day(LocalDate.parse(text));
            default -> text;
        };
    }
}
