package org.ledgergate.tool.worklist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemType;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListView;
import org.ledgergate.worklist.Cursor;
import org.ledgergate.worklist.ItemQuery;
import org.ledgergate.worklist.ItemSearch;
import org.ledgergate.worklist.ItemSort;
import org.springframework.util.MultiValueMap;

/** What the address of a list says. Each part may be missing. */
record ListAddress(ListView view, ItemSearch search, Set<ListColumn> columns) {

    private static final int PAGE = 50;

    /** @throws org.ledgergate.worklist.InvalidSearch if a part is not understood */
    static ListAddress of(MultiValueMap<String, String> parts, Person person) {
        List<String> columns = Objects.requireNonNullElse(parts.get("columns"), List.of());
        return new ListAddress(
                ListView.chosen(Objects.requireNonNullElse(parts.getFirst("view"), ""), person),
                ItemSearch.of(parts.toSingleValueMap()),
                ListColumn.chosen(columns.stream()
                        .flatMap(codes -> Arrays.stream(codes.split(",")))
                        .filter(code -> !code.isBlank())
                        .toList()));
    }

    ItemQuery query(ItemType type) {
        return new ItemQuery(type, view.states(), search, PAGE);
    }

    public boolean shows(ListColumn column) {
        return columns.contains(column);
    }

    /** Returns the first page of another view. */
    ListAddress in(ListView other) {
        return new ListAddress(other, search.after(null), columns);
    }

    ListAddress by(ItemSort sort) {
        return new ListAddress(view, search.by(sort), columns);
    }

    ListAddress after(@Nullable Cursor cursor) {
        return new ListAddress(view, search.after(cursor), columns);
    }

    ListAddress unfiltered() {
        return new ListAddress(view, search.unfiltered(), columns);
    }

    /** Returns what an address or a form says of this, by name, without what is left open. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("view", view.code());
        parts.putAll(search.parts());
        if (!columns.equals(ListColumn.ALL)) {
            parts.put("columns", ListColumn.codes(columns));
        }
        return parts;
    }

    /** Returns what the address says, for the addresses of the items that it lists. */
    public String in() {
        return under("").substring(1);
    }

    String under(String path) {
        return Links.with(path, parts());
    }
}
