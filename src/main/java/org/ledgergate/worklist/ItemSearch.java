package org.ledgergate.worklist;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for, as addresses say it. Source: R26.
 *
 * @param after where the page before ended; null for the first page
 */
public record ItemSearch(
        ItemFilter filter, ItemSort sort, @Nullable Cursor after) {

    public static final ItemSearch ALL = new ItemSearch(ItemFilter.NONE, ItemSort.NEWEST_FIRST, null);

    /**
     * Reads an address.
     *
     * @param parts by name; each may be missing or empty, and others are not looked at
     * @throws InvalidSearch with every part that is not understood
     */
    public static ItemSearch of(Map<String, String> parts) {
        return new SearchReader(parts).read();
    }

    /** Returns what an address says of this, by name, without what is left open. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", filter.text());
        parts.put("project", filter.project());
        parts.put("vendor", filter.vendor());
        parts.put("sender", filter.sender());
        parts.put("amountFrom", plain(filter.amountFrom()));
        parts.put("amountTo", plain(filter.amountTo()));
        parts.put("olderThan", filter.olderThan() == 0 ? "" : String.valueOf(filter.olderThan()));
        parts.put("sort", sort.equals(ItemSort.NEWEST_FIRST) ? "" : sort.code());
        parts.put("after", after == null ? "" : after.text());
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    /** Returns the first page of everything, in the same order. */
    public ItemSearch unfiltered() {
        return new ItemSearch(ItemFilter.NONE, sort, null);
    }

    /** Returns the first page of the same in another order. */
    public ItemSearch by(ItemSort other) {
        return new ItemSearch(filter, other, null);
    }

    /** Returns another page of the same. */
    public ItemSearch after(@Nullable Cursor cursor) {
        return new ItemSearch(filter, sort, cursor);
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
