package org.ledgergate.connectors.attempts;

import java.util.List;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;

/** A clearance that says what a test wants it to say. */
public record TestClearance(ItemId family, List<Message> objections) implements Clearance {

    /** Returns one without objections, for an item that has no commitment. */
    public static Clearance of(Item item) {
        return within(item.id());
    }

    /** Returns one without objections, for a document of a commitment. */
    static Clearance within(ItemId family) {
        return new TestClearance(family, List.of());
    }
}
