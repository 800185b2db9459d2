package org.ledgergate.worklist;

import java.time.Instant;
import java.util.List;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items counted by type and state, for those who watch Ledgergate. */
@Repository
class ItemCountTable {

    private final JdbcClient jdbc;

    ItemCountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns a count for each type and state that an item has. */
    List<ItemCount> all() {
        return jdbc.sql(
                        "select type, state, count(*) as items, min(list_since) as oldest from item group by type, state")
                .query((row, index) -> new ItemCount(
                        ItemType.ofCode(row.getString("type")).orElseThrow(),
                        ItemState.valueOf(row.getString("state")),
                        row.getLong("items"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /** @param oldest since when the oldest item has been in this state */
    record ItemCount(ItemType type, ItemState state, long items, Instant oldest) {}
}
