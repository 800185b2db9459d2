package org.ledgergate.items.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.Identifier;

/**
 * What makes a number unique: its type, and the commitment that it is bound to, or its project and prime contract; whatever the
 * writing. A voided item gives its number free.
 */
public class NumberKey {

    /** No number or code holds it. */
    private static final String BETWEEN = "\u001f";

    private NumberKey() {}

    /** @param parent the item that this one is bound to; empty for a type without parent */
    public static String of(ItemType type, Content content, Optional<ItemId> parent) {
        return String.join(
                BETWEEN,
                type.code(),
                parent.map(ItemId::toString).orElseGet(() -> key(content, Field.PROJECT)),
                key(content, Field.PRIME_CONTRACT),
                key(content, Field.NUMBER));
    }

    /** Returns the key of an item that stands above others. */
    public static String of(ItemType type, String project, String number) {
        return of(type, new Content(Map.of(Field.PROJECT, project, Field.NUMBER, number), List.of()), Optional.empty());
    }

    private static String key(Content content, Field field) {
        return Identifier.key(content.text(field));
    }
}
