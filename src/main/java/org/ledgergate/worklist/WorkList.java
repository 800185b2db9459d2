package org.ledgergate.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items as lists show them: from our own table, by type and state, without their lines. */
@Component
public class WorkList {

    /** What is more than this is only known to be more. */
    public static final long MOST_COUNTED = 10_000;

    private final WorkListTable table;

    WorkList(WorkListTable table) {
        this.table = table;
    }

    /** Returns those of these items that exist, in no order. */
    public List<ItemRow> rows(Set<ItemId> ids) {
        return table.rows(ids);
    }

    /** Returns one page of the items that a query asks for. */
    public ItemPage list(ItemQuery query) {
        return table.list(query);
    }

    /**
     * Hands on every item that a query asks for, over all pages: no more than one of them is in memory, and no transaction lasts
     * longer. An item that changes meanwhile is handed on once, as it was read, unless it moves on in the order of the list.
     */
    public void each(ItemQuery query, Consumer<ItemRow> reader) {
        Optional<ItemQuery> next = Optional.of(query.after(null));
        while (next.isPresent()) {
            ItemPage page = table.list(next.get());
            page.rows().forEach(reader);
            next = page.next().map(query::after);
        }
    }

    /**
     * Returns what a query asks for, over all pages, newest first: in this order no item moves, so none is missed or doubled.
     *
     * @return at most this many and one more, which says that there are more
     */
    public List<ItemRow> all(ItemQuery query, int most) {
        List<ItemRow> rows = new ArrayList<>();
        Optional<ItemQuery> next = Optional.of(query.newestFirst());
        while (next.isPresent() && rows.size() <= most) {
            ItemPage page = table.list(next.get());
            rows.addAll(page.rows());
            next = page.next().map(next.get()::after);
        }
        return rows.size() > most ? rows.subList(0, most + 1) : rows;
    }

    /** Returns whether any item of whatever type stands in one of these states. */
    public boolean anyIn(Set<ItemState> states) {
        return table.anyIn(states);
    }

    /** Returns the item behind this one in the order of a query, wherever this one has moved since; empty if it is the last. */
    public Optional<ItemRow> after(ItemQuery query, ItemId id) {
        return rowsAfter(query, id).stream().findFirst();
    }

    /** Returns the item before this one in the order of a query; empty if it is the first. */
    public Optional<ItemRow> before(ItemQuery query, ItemId id) {
        return after(query.reversed(), id);
    }

    /** Returns the page of items behind this one in the order of a query. */
    public List<ItemRow> rowsAfter(ItemQuery query, ItemId id) {
        return table.cursor(id, query.search().sort().key())
                .map(cursor -> table.list(query.after(cursor)).rows())
                .orElse(List.of());
    }

    /**
     * Returns items of a project that belong to no parent, newest first.
     *
     * @param types at least one, without parent
     * @param most how many are wanted
     * @return at most this many and one more, which says that there are more
     */
    public List<ItemRow> ofProject(String project, Set<ItemType> types, int most) {
        return table.ofProject(project, types, most + 1);
    }

    /**
     * Returns the items that are bound to a parent, newest first.
     *
     * @param most how many are wanted
     * @return at most this many and one more, which says that there are more
     */
    public List<ItemRow> children(ItemId parent, int most) {
        return table.children(parent, most + 1);
    }

    /** Returns the items that were sent before this commitment or job was in the ERP, and wait for it; longest first. Source: R12. */
    public List<ItemRow> waitingFor(Item before) {
        return before.type() == ItemType.JOB
                ? table.waitingForJob(before.text(Field.NUMBER))
                : table.waitingForParent(before.id());
    }

    /** Returns how many items of the same commitment are on their way into the ERP, this one included. */
    public int exportingBeside(Item item) {
        return table.exportingBeside(item.id());
    }

    /**
     * Returns how many items of a type stand in each state; states without items are missing. Counted is up to one more than
     * {@link #MOST_COUNTED}: a page must not take longer because the company is old.
     */
    public Map<ItemState, Long> counts(ItemType type) {
        return table.counts(type, MOST_COUNTED);
    }

    /**
     * Returns how many items that were sent within a time wait for an answer, by type; types without any are missing.
     *
     * @param to exclusive
     */
    public Map<ItemType, Long> waiting(Scope scope, Instant from, Instant to) {
        return table.waiting(scope, from, to);
    }

    /** Returns the numbers of the jobs that the ERP has from us. */
    public Set<String> jobsInErp() {
        return table.jobsInErp();
    }

    /** Puts items where they belong in the order of vendors, as these are called now. */
    @Transactional
    public void nameVendors() {
        table.nameVendors();
    }
}
