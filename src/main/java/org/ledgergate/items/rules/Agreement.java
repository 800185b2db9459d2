package org.ledgergate.items.rules;

import java.util.List;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.records.Identifier;

/** What an item and its commitment have to say alike. Source: R39. */
public class Agreement {

    private static final List<Field> SHARED = List.of(Field.PROJECT, Field.CURRENCY, Field.VENDOR);

    private Agreement() {}

    /** Returns a fault for each field in which the content differs from the parent; what one of them leaves open is alike. */
    public static List<Fault> faults(Content content, Item parent, String code) {
        return SHARED.stream()
                .filter(field -> !content.text(field).isEmpty()
                        && !parent.text(field).isEmpty()
                        && !Identifier.key(content.text(field)).equals(Identifier.key(parent.text(field))))
                .map(field -> new Fault(
                        "/" + field.key(),
                        code,
                        Message.of(
                                "item.differs-from-commitment", field, parent.text(field), parent.text(Field.NUMBER))))
                .toList();
    }
}
