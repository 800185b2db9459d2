package org.ledgergate.tool.worklist;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.records.RecordKind;
import org.ledgergate.tool.Amount;
import org.ledgergate.tool.Links;
import org.ledgergate.tool.ListRow;
import org.ledgergate.tool.ListView;
import org.ledgergate.worklist.Cursor;
import org.ledgergate.worklist.ItemSort;
import org.ledgergate.worklist.SortKey;
import org.ledgergate.worklist.WorkList;

/**
 * A subtab's list of items as it is shown.
 *
 * @param next where the next page begins; empty on the last one
 */
record ItemList(ItemType type, ListAddress address, List<ViewLink> views, List<ListRow> rows, Optional<Cursor> next) {

    /** Views that show nothing and that few companies ever see stay away until they are needed. */
    static List<ViewLink> views(ListView current, Map<ItemState, Long> counts) {
        return Arrays.stream(ListView.values())
                .map(view -> new ViewLink(view, view.count(counts), view == current))
                .filter(link -> link.count() > 0
                        || link.current()
                        || (link.view() != ListView.WAITING && link.view() != ListView.UNLINKED))
                .toList();
    }

    public String href() {
        return Links.items(type);
    }

    /** Returns the address of a view of the same search. */
    public String hrefOf(ListView view) {
        return address.in(view).under(href());
    }

    public String firstHref() {
        return hrefOf(address.view());
    }

    /** Returns the address of the next page; only where there is one. */
    public String nextHref() {
        return address.after(next.orElseThrow()).under(href());
    }

    /** Returns the address of everything in the view, in the same order and columns. */
    public String unfilteredHref() {
        return address.unfiltered().under(href());
    }

    /** Returns the address of everything that the search finds, as a file. */
    public String fileHref(String format) {
        return address.in(address.view()).under(href() + "/files/" + format);
    }

    /** Whether there are more pages than this. */
    public boolean paged() {
        return address.search().after() != null || next.isPresent();
    }

    /** Returns an amount of the search as the reader writes numbers. */
    public String written(BigDecimal amount) {
        return Amount.number(amount);
    }

    public List<Heading> headings() {
        return address.columns().stream().map(this::heading).toList();
    }

    private Heading heading(ListColumn column) {
        ItemSort now = address.search().sort();
        boolean sorted = column.sortKey().filter(now.key()::equals).isPresent();
        return new Heading(
                column,
                column.sortKey().map(key -> address.by(next(key, now)).under(href())),
                sorted ? Optional.of(now.descending() ? "descending" : "ascending") : Optional.empty());
    }

    private static ItemSort next(SortKey key, ItemSort now) {
        if (key != now.key()) {
            return new ItemSort(key, false);
        }
        return now.descending() ? ItemSort.NEWEST_FIRST : new ItemSort(key, true);
    }

    /** Returns all columns, shown or not. */
    public List<ListColumn> columns() {
        return List.of(ListColumn.values());
    }

    /** Returns where the ERP's own records of this kind are listed, for a type whose records the ERP knows too. */
    public Optional<String> recordsHref() {
        return type == ItemType.JOB ? Optional.of(Links.records(RecordKind.JOB)) : Optional.empty();
    }

    /**
     * What stands above a column.
     *
     * @param href sorts by the column, or, where the list is sorted by it, the other way round, or no more
     * @param sorted ascending or descending; empty unless the list is sorted by the column
     */
    record Heading(ListColumn column, Optional<String> href, Optional<String> sorted) {}

    /**
     * A view beside its count, as a link.
     *
     * @param count how many items it shows, whatever is searched for; exact up to {@link WorkList#MOST_COUNTED}
     */
    record ViewLink(ListView view, long count, boolean current) {

        /** Returns the count as it is shown: 9,431, or 10,000+ where nobody counted on. */
        public String shown() {
            long shown = Math.min(count, WorkList.MOST_COUNTED);
            return Amount.grouped(shown) + (count > shown ? "+" : "");
        }
    }
}
