package org.ledgergate.upload;

import java.util.List;
import java.util.Optional;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Money;

/**
 * What importing a file does, or would do, to one of its items.
 *
 * @param line where the item begins in the file, counted from 1
 * @param amount empty for types without amounts
 * @param changes empty unless it is updated
 */
public record ImportedItem(long line, Effect effect, Subject item, Optional<Money> amount, List<Difference> changes) {

    /**
     * Which item it is.
     *
     * @param id only to be used once the file was imported: what is created by a check is gone after it
     * @param version the item's before
     */
    public record Subject(ItemId id, long version, ItemType type, Source source, String number) {}

    /** What becomes of an item. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
