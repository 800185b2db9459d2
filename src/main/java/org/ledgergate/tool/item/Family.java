package org.ledgergate.tool.item;

import java.util.List;
import java.util.Optional;
import org.ledgergate.items.Item;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListRow;
import org.ledgergate.tool.Mark;

/**
 * The items above and below one.
 *
 * @param below newest first
 * @param more where the rest of those below is listed; empty if all are here
 */
record Family(Optional<Item> above, List<ListRow> below, Optional<String> more) {

    public Optional<Mark> markAbove() {
        return above.map(item -> Mark.of(item.state()));
    }

    public Optional<String> hrefAbove() {
        return above.map(item -> Links.item(item.id()));
    }

    public boolean empty() {
        return above.isEmpty() && below.isEmpty() && more.isEmpty();
    }
}
