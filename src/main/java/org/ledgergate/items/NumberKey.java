package org.ledgergate.items;

import java.util.List;
import java.util.Map;

/** What makes a number unique: its type, project, and commitment or prime contract. A voided item gives its number free. */
class NumberKey {

    private NumberKey() {}

    static String of(ItemType type, Content content) {
        return String.join("|", type.code(), content.text(Field.PROJECT), above(content), content.text(Field.NUMBER));
    }

    /** Answers the key of an item that stands above others. */
    static String of(ItemType type, String project, String number) {
        return of(type, new Content(Map.of(Field.PROJECT, project, Field.NUMBER, number), List.of()));
    }

    /** No type belongs to both. */
    private static String above(Content content) {
        return content.text(Field.PARENT) + content.text(Field.PRIME_CONTRACT);
    }
}
