package org.ledgergate.items;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The items as lists show them: from our own table, by type and state, without their lines. */
@Component
public class WorkList {

    private final WorkListTable table;

    WorkList(WorkListTable table) {
        this.table = table;
    }

    /** Answers those of these items that exist, in no order. */
    public List<ItemRow> rows(Set<ItemId> ids) {
        return table.rows(ids);
    }

    /** Answers one page of the items that a query asks for. */
    public ItemPage list(ItemQuery query) {
        return table.list(query);
    }

    /** Answers how many items of a type stand in each state; states without items are missing. */
    public Map<ItemState, Long> counts(ItemType type) {
        return table.counts(type);
    }
}
