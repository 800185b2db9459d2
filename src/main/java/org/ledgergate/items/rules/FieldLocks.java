package org.ledgergate.items.rules;

import java.util.ArrayList;
import java.util.List;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;

/** Which parts of an item are locked by where it stands. Source: R2. */
public class FieldLocks {

    private FieldLocks() {}

    public static boolean locked(ItemType type, ItemState state, Field field) {
        return !state.editable() && (state != ItemState.SYNCED || type.locksWhenSynced(field));
    }

    public static boolean linesLocked(ItemType type, ItemState state) {
        return !state.editable() && (state != ItemState.SYNCED || type.locksLinesWhenSynced());
    }

    /** Returns a fault for each locked part that the content would change. */
    public static List<Fault> faults(Item item, Content wanted) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : Field.values()) {
            if (!item.text(field).equals(wanted.text(field)) && locked(item.type(), item.state(), field)) {
                faults.add(
                        new Fault("/" + field.key(), "locked", Message.of("item.field-locked", field, item.state())));
            }
        }
        if (!item.content().lines().equals(wanted.lines()) && linesLocked(item.type(), item.state())) {
            faults.add(new Fault("/lines", "locked", Message.of("item.lines-locked", item.state())));
        }
        return faults;
    }
}
