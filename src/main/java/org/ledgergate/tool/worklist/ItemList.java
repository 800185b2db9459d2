package org.ledgergate.tool.worklist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ledgergate.items.ItemFilter;
import org.ledgergate.items.ItemQuery;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.RecordKind;
import org.ledgergate.items.WorkList;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListRow;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A subtab's list of items as it is shown.
 *
 * @param next the position of the next page; empty on the last one
 */
record ItemList(ItemType type, Search search, List<ViewLink> views, List<ListRow> rows, OptionalLong next) {

    /** Views that show nothing and that few companies ever see stay away until they are needed. */
    static List<ViewLink> views(View current, Map<ItemState, Long> counts) {
        return Arrays.stream(View.values())
                .map(view -> new ViewLink(view, view.count(counts), view == current))
                .filter(link -> link.count() > 0
                        || link.current()
                        || (link.view() != View.WAITING && link.view() != View.UNLINKED))
                .toList();
    }

    public String href() {
        return Links.items(type);
    }

    /** Answers the address of a view of the same search. */
    public String hrefOf(View view) {
        return search.address(href(), view, 0);
    }

    public String firstHref() {
        return hrefOf(search.view());
    }

    /** Answers the address of the next page; only where there is one. */
    public String nextHref() {
        return search.address(href(), search.view(), next.orElseThrow());
    }

    /** Answers the address of everything that the search finds, as a file. */
    public String fileHref(String format) {
        return search.address(href() + "/files/" + format, search.view(), 0);
    }

    /** Answers where the ERP's own records of this kind are listed, for a type whose records the ERP knows too. */
    public Optional<String> recordsHref() {
        return type == ItemType.JOB ? Optional.of(Links.records(RecordKind.JOB)) : Optional.empty();
    }

    /**
     * What a list is asked for by its address.
     *
     * @param after the position after which the page starts; 0 for the first page
     */
    record Search(View view, ItemFilter filter, long after) {

        private static final int PAGE = 50;

        public ItemQuery query(ItemType type) {
            return new ItemQuery(type, view.states(), filter, after, PAGE);
        }

        /** Answers an address that repeats the search, without what it leaves open. */
        String address(String path, View view, long after) {
            var address = UriComponentsBuilder.fromPath(path);
            Map<String, String> parts = new Search(view, filter, after).parts();
            parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
            return address.encode().buildAndExpand(parts).toUriString();
        }

        /** Answers what an address or a form says of the search, by name, without what is left open. */
        public Map<String, String> parts() {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("view", view.code());
            parts.put("q", filter.text());
            parts.put("project", filter.project());
            parts.put("vendor", filter.vendor());
            parts.put("sender", filter.sender());
            parts.put("after", after > 0 ? String.valueOf(after) : "");
            parts.values().removeIf(String::isEmpty);
            return parts;
        }

        public boolean narrowed() {
            return filter.narrows();
        }
    }

    /**
     * A view beside its count, as a link.
     *
     * @param count how many items it shows, whatever is searched for; exact up to {@link WorkList#MOST_COUNTED}
     */
    record ViewLink(View view, long count, boolean current) {

        /** Answers the count as it is shown: 9,431, or 10,000+ where nobody counted on. */
        public String shown() {
            long shown = Math.min(count, WorkList.MOST_COUNTED);
            return Amount.grouped(shown) + (count > shown ? "+" : "");
        }
    }
}
