package org.ledgergate.items;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items to list, newest first.
 *
 * @param type null for all types
 * @param states empty for all states
 * @param text matches anywhere in number, title, vendor or the ERP's id, whatever the case; empty for all
 * @param project empty for all projects
 * @param after only items listed after this position; 0 for the first page
 * @param limit how many at the most, from 1 to 200
 */
public record ItemQuery(
        @Nullable ItemType type, Set<ItemState> states, String text, String project, long after, int limit) {

    public ItemQuery {
        states = Set.copyOf(states);
        limit = Math.max(1, Math.min(200, limit));
    }
}
