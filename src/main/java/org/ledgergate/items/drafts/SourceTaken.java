package org.ledgergate.items.drafts;

import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** An item of this source exists and says something else; it is left as it is. */
public class SourceTaken extends Refused {

    private final ItemId existing;

    public SourceTaken(Item existing) {
        super(
                Kind.CONFLICT,
                Message.of(
                        "item.source-taken",
                        existing.source().system(),
                        existing.source().id(),
                        existing.named()));
        this.existing = existing.id();
    }

    public ItemId existing() {
        return existing;
    }
}
