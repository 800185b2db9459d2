package org.ledgergate.worklist;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgergate.messages.Text;

/**
 * Where a page of a sorted list ends: behind what stood there when it was read, wherever that item has moved since.
 *
 * @param position the item's place in order of creation
 * @param value what the list is sorted by, as it was in that item
 */
public record Cursor(long position, Object value) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(.*)", Pattern.DOTALL);

    /** Returns what {@link #text} wrote in a list of the same sort; empty if it did not write this. */
    public static Optional<Cursor> of(String text, ItemSort sort) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches() && Text.storable(text)
                ? sort.key().value(parts.group(2)).map(value -> new Cursor(Long.parseLong(parts.group(1)), value))
                : Optional.empty();
    }

    /** Returns it as a text for addresses. */
    public String text() {
        return position + ":" + value;
    }
}
