package org.ledgergate.items.rules;

import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.Identifier;

/**
 * An invoice that has a number for its vendor, whatever its commitment. Source: R51.
 *
 * @param vendor the code of its vendor, or else of its commitment's
 */
public record VendorInvoice(ItemRow row, String vendor) {

    /**
     * Checks whether it is another invoice with the candidate's number and vendor. Drafts count against each other, so that a
     * number typed twice is noticed before the first is sent, but not against what was sent: an approver is not stopped by what
     * somebody types meanwhile.
     */
    boolean countsAgainst(Candidate candidate) {
        Item item = candidate.item();
        return item.type() == row.type()
                && !item.id().equals(row.id())
                && (item.state().editable() || !row.lifecycle().state().editable())
                && !vendor.isEmpty()
                && vendor.equals(candidate.vendor())
                && Identifier.key(row.text(Field.NUMBER)).equals(Identifier.key(item.text(Field.NUMBER)));
    }
}
