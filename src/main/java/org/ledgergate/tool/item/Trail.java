package org.ledgergate.tool.item;

import java.util.Optional;
import org.ledgergate.items.Field;
import org.ledgergate.items.ItemRow;
import org.ledgergate.tool.Links;

/**
 * The list that somebody came to an item from, and the item's neighbours there.
 *
 * @param in what the list's address says; empty for whoever came from elsewhere
 */
record Trail(String in, String listHref, Optional<ItemRow> previous, Optional<ItemRow> next) {

    /** Returns the address of a neighbour, on the same trail. */
    public String href(ItemRow neighbour) {
        return Links.onTrail(neighbour.id(), in);
    }

    public String number(ItemRow neighbour) {
        return neighbour.text(Field.NUMBER);
    }
}
