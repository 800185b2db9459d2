package org.ledgergate.connectors.attempts;

import java.util.List;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;

/** What has to hold at the moment in which an attempt is recorded; asked in the transaction that records it. Source: R36. */
public interface Clearance {

    /** Returns the commitment whose documents are exported one at a time, the item's own id for one without a commitment. */
    ItemId family();

    /**
     * Locks the family and the item until the attempt is recorded.
     *
     * @return everything that keeps the item from being posted and that a person has to settle; empty if nothing does
     * @throws NotCleared if the item is not one that may be exported at all
     */
    List<Message> objections();
}
