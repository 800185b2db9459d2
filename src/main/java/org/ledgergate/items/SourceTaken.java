package org.ledgergate.items;

/** An item of this source exists and says something else; it is left as it is. */
public class SourceTaken extends RuntimeException {

    private final ItemId existing;

    SourceTaken(Item existing) {
        super("Source " + existing.source().system() + " / " + existing.source().id() + " already sent "
                + existing.name() + " with other content. Change that item instead of creating it again.");
        this.existing = existing.id();
    }

    public ItemId existing() {
        return existing;
    }
}
