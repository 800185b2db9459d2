package org.ledgergate.bulk;

import java.util.Optional;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.content.Money;
import org.ledgergate.messages.Message;

/**
 * One of a run's items.
 *
 * @param position counts from 1, in the order of the list that it was chosen from
 * @param version the item as the person saw it; nothing else is done
 * @param amount empty for types without amounts
 * @param message why it was refused; empty otherwise
 */
public record BulkItem(
        int position,
        ItemId item,
        String number,
        long version,
        Optional<Money> amount,
        Outcome outcome,
        Message message) {

    /** What became of it. */
    public enum Outcome {
        OPEN,
        DONE,
        REFUSED
    }

    public boolean refused() {
        return outcome == Outcome.REFUSED;
    }

    public boolean open() {
        return outcome == Outcome.OPEN;
    }
}
