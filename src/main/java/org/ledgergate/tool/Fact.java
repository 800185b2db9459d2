package org.ledgergate.tool;

import java.util.List;
import java.util.Locale;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;

/**
 * A header field as it is shown.
 *
 * @param wide whether it may be long
 */
record Fact(String label, String value, boolean wide) {

    /** Answers the filled fields that the page's head does not show already. */
    static List<Fact> of(Item item, Words words) {
        return item.type().fields().stream()
                .filter(field -> switch (field) {
                    case NUMBER, TITLE, AMOUNT, CURRENCY -> false;
                    default -> !item.text(field).isEmpty();
                })
                .map(field ->
                        new Fact(field.label(), value(field, item.text(field), words), field == Field.DESCRIPTION))
                .toList();
    }

    private static String value(Field field, String text, Words words) {
        if (field == Field.VENDOR) {
            String name = words.vendor(text);
            return name.equals(text) ? text : name + " (" + text + ")";
        }
        return switch (field.kind()) {
            case CHOICE -> choice(text);
            case PERCENT -> text + " %";
            default -> text;
        };
    }

    /** Answers a choice's code as words: approved-as-noted as Approved as noted. */
    static String choice(String code) {
        return code.isEmpty()
                ? ""
                : code.substring(0, 1).toUpperCase(Locale.ROOT)
                        + code.substring(1).replace('-', ' ');
    }
}
