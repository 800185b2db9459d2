package org.ledgergate.tool.item;

import java.util.Map;
import org.ledgergate.items.ItemType;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListView;

/** How many items of a type wait for an answer. */
record WaitingCount(ItemType type, long count) {

    public String href() {
        return Links.with(Links.items(type), Map.of("view", ListView.READY_TO_EXPORT.code()));
    }
}
