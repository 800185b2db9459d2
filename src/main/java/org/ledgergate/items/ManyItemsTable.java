package org.ledgergate.items;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Some hundreds of items in one statement, with their lines. */
@Repository
class ManyItemsTable {

    private final JdbcClient jdbc;

    ManyItemsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Item> all(Set<ItemId> ids) {
        return where("id", ids.stream().map(ItemId::toString).toList());
    }

    List<Item> ofNumbers(Set<String> numberKeys) {
        return where("number_key", List.copyOf(numberKeys));
    }

    private List<Item> where(String column, List<String> values) {
        return values.isEmpty()
                ? List.of()
                : jdbc.sql("select * from item where " + column + " in (:values)")
                        .param("values", values)
                        .query((row, index) -> ItemTable.readWhole(row))
                        .list();
    }
}
