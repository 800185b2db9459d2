package org.ledgergate.items;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items to list, newest first.
 *
 * @param type null for all types
 * @param states empty for all states
 * @param filter what narrows the list further
 * @param after only items listed after this position; 0 for the first page
 * @param limit how many at the most, from 1 to 200
 */
public record ItemQuery(@Nullable ItemType type, Set<ItemState> states, ItemFilter filter, long after, int limit) {

    private static final int LONGEST_PAGE = 200;

    public ItemQuery {
        states = Set.copyOf(states);
        limit = Math.max(1, Math.min(LONGEST_PAGE, limit));
    }

    /** Answers the same query, for the longest page after this position. */
    ItemQuery after(long position) {
        return new ItemQuery(type, states, filter, position, LONGEST_PAGE);
    }
}
