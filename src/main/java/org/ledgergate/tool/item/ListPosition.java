package org.ledgergate.tool.item;

import java.util.Optional;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;
import org.ledgergate.tool.Links;

/**
 * The list that somebody came to an item from, and the item's neighbors there.
 *
 * @param in what the list's address says; empty for whoever came from elsewhere
 */
record ListPosition(String in, String listHref, Optional<ItemRow> previous, Optional<ItemRow> next) {

    /** Returns the address of a neighbor, in the same list. */
    public String href(ItemRow neighbor) {
        return Links.onTrail(neighbor.id(), in);
    }

    public String number(ItemRow neighbor) {
        return neighbor.text(Field.NUMBER);
    }
}
