package org.ledgergate.tool.item;

import java.util.Map;
import org.ledgergate.items.ItemType;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.View;

/** How many items of a type wait for an answer. */
record Waiting(ItemType type, long count) {

    public String href() {
        return Links.with(Links.items(type), Map.of("view", View.READY_TO_EXPORT.code()));
    }
}
