package org.ledgergate.tool.worklist;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemFilter;

/**
 * What the address of a list says; each part may be missing.
 *
 * @param q the text to search for
 * @param after the position after which the page starts
 */
record ListAddress(
        @Nullable String view,
        @Nullable String q,
        @Nullable String project,
        @Nullable String vendor,
        @Nullable String sender,
        @Nullable Long after) {

    /** Answers what is searched for; a view that is none becomes the person's first one. */
    ItemList.Search search(Person person) {
        return new ItemList.Search(
                View.chosen(text(view), person),
                new ItemFilter(text(q), text(project), text(vendor), text(sender)),
                Objects.requireNonNullElse(after, 0L));
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }
}
