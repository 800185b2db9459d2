package org.ledgergate.worklist;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgergate.messages.Coded;

/**
 * The order of a list. Source: R26.
 *
 * @param descending whether the greatest comes first; of ages, the oldest
 */
public record ItemSort(SortKey key, boolean descending) {

    public static final ItemSort NEWEST_FIRST = new ItemSort(SortKey.CREATED, true);

    /** Returns the order of a code: amount, or -amount for the greatest first; empty if there is none. */
    public static Optional<ItemSort> ofCode(String code) {
        return Arrays.stream(SortKey.values())
                .flatMap(key -> Stream.of(new ItemSort(key, false), new ItemSort(key, true)))
                .filter(sort -> sort.code().equals(code))
                .findFirst();
    }

    /** Returns what can be sorted by, as a sentence lists it. */
    static String codes() {
        return Arrays.stream(SortKey.values())
                .map(key -> new ItemSort(key, false).code())
                .collect(Collectors.joining(", "));
    }

    public String code() {
        return (descending ? "-" : "") + Coded.of(key);
    }

    /** Returns what stands after the words "order by": these columns, then the order of creation, all in the direction of this. */
    String sql(String... columns) {
        return Stream.concat(Arrays.stream(columns), Stream.of("list_position"))
                .distinct()
                .map(column -> column + (risesInColumn() ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /** Returns the condition by which items stand after a cursor, whose parts are the parameters value and position. */
    String sqlAfter() {
        String beyond = risesInColumn() ? ">" : "<";
        // the first part is what both databases look up in the index
        return key.column() + " " + beyond + "= :value and (" + key.column() + " " + beyond
                + " :value or list_position " + beyond + " :position)";
    }

    /** The greatest age is the earliest time. */
    private boolean risesInColumn() {
        return descending == (key == SortKey.AGE);
    }
}
