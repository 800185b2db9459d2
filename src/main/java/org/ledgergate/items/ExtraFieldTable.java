package org.ledgergate.items;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What approvers filled in for the ERP, one row a field. */
@Repository
class ExtraFieldTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ExtraFieldTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void replace(ItemId item, Map<String, String> values) {
        jdbc.sql("delete from item_extra_field where item_id = :item")
                .param("item", item.toString())
                .update();
        batches.batchUpdate(
                "insert into item_extra_field (item_id, name, content) values (:item, :name, :content)",
                values.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("item", item.toString())
                                .addValue("name", entry.getKey())
                                .addValue("content", entry.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    Map<String, String> of(ItemId item) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select name, content from item_extra_field where item_id = :item")
                .param("item", item.toString())
                .query(row -> {
                    values.put(row.getString(1), row.getString(2));
                });
        return values;
    }
}
