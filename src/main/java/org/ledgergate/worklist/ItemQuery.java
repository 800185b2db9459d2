package org.ledgergate.worklist;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;

/**
 * Which items to list, and in which order.
 *
 * @param type null for all types
 * @param states empty for all states
 * @param search what narrows the list further, and its order
 * @param limit how many at the most, from 1 to 200
 */
public record ItemQuery(@Nullable ItemType type, Set<ItemState> states, ItemSearch search, int limit) {

    private static final int LONGEST_PAGE = 200;

    public ItemQuery {
        states = Set.copyOf(states);
        limit = Math.max(1, Math.min(LONGEST_PAGE, limit));
    }

    /** Asks for the longest page. */
    public ItemQuery(@Nullable ItemType type, Set<ItemState> states, ItemSearch search) {
        this(type, states, search, LONGEST_PAGE);
    }

    /** Returns the same query, for the longest page after a cursor; null for the first page. */
    ItemQuery after(@Nullable Cursor cursor) {
        return new ItemQuery(type, states, search.after(cursor));
    }

    /**
     * Returns whether it is best read as a whole: newest first, where an index finds what is asked for, or has the order of all there
     * is. Otherwise an index has the order of each type, state and project.
     */
    boolean isOnePart() {
        ItemFilter filter = search.filter();
        return search.sort().key() == SortKey.CREATED
                && filter.project().isEmpty()
                && (filter.hasWord() || !filter.vendor().isEmpty() || type == null && states.isEmpty());
    }

    /** Returns the first page of the same from its end. */
    ItemQuery reversed() {
        ItemSort sort = search.sort();
        return new ItemQuery(type, states, search.by(new ItemSort(sort.key(), !sort.descending())), limit);
    }

    /** Returns the longest first page of the same, newest first. */
    ItemQuery newestFirst() {
        return new ItemQuery(type, states, search.by(ItemSort.NEWEST_FIRST));
    }
}
