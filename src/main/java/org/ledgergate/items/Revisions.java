package org.ledgergate.items;

import java.time.Instant;
import java.util.List;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.tables.RevisionTable;
import org.springframework.stereotype.Component;

/** What was sent of items, each time that they were sent, and how they differ from it. */
@Component
public class Revisions {

    private final RevisionTable table;

    Revisions(RevisionTable table) {
        this.table = table;
    }

    /** Returns all revisions of an item, the first one first. */
    public List<Revision> all(ItemId id) {
        return table.all(id);
    }

    /** Returns in which fields the item differs from one of its revisions; empty if there is no such revision. */
    public List<Difference> changes(Item item, int since) {
        return table.find(item.id(), since)
                .map(revision -> item.content().since(revision.content()))
                .orElse(List.of());
    }

    /**
     * Returns in which fields the item differs from what was sent before: while it is with the project from its last send, and
     * otherwise from the send before that.
     */
    public List<Difference> changesSincePreviousSend(Item item) {
        int last = item.lifecycle().revision();
        return changes(item, ItemState.WITH_THE_PROJECT.contains(item.state()) ? last : last - 1);
    }

    void freeze(Item item, Instant now) {
        table.freeze(item, now);
    }
}
