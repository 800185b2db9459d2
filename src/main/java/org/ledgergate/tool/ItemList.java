package org.ledgergate.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;

/**
 * A subtab's list of items as it is shown.
 *
 * @param next the position of the next page; empty on the last one
 */
record ItemList(ItemType type, ItemSearch search, List<ViewLink> views, List<ListRow> rows, OptionalLong next) {

    /** Views that show nothing and that few companies ever see stay away until they are needed. */
    static List<ViewLink> views(View current, Map<ItemState, Long> counts) {
        return Arrays.stream(View.values())
                .map(view -> new ViewLink(view, view.count(counts), view == current))
                .filter(link -> link.count() > 0
                        || link.current()
                        || (link.view() != View.WAITING && link.view() != View.UNLINKED))
                .toList();
    }

    String href() {
        return Links.items(type);
    }
}
