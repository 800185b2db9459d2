package org.ledgergate.tool;

import org.ledgergate.items.ItemQuery;
import org.ledgergate.items.ItemType;

/**
 * What a list is asked for by its address.
 *
 * @param q empty for no search
 * @param project empty for all projects
 * @param after the position after which the page starts; 0 for the first page
 */
record ItemSearch(View view, String q, String project, long after) {

    private static final int PAGE = 50;

    ItemQuery query(ItemType type) {
        return new ItemQuery(type, view.states(), q, project, after, PAGE);
    }

    boolean narrowed() {
        return !q.isBlank() || !project.isBlank();
    }
}
