package org.ledgergate.items;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the items' schedules of values, with the ERP's id of each. */
@Repository
class LineTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    LineTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Line> of(ItemId item) {
        return jdbc.sql("select * from item_line where item_id = :item order by position")
                .param("item", item.toString())
                .query((row, index) -> read(row))
                .list();
    }

    void insert(ItemId item, List<Line> lines) {
        SqlParameterSource[] rows = new SqlParameterSource[lines.size()];
        for (int i = 0; i < rows.length; i++) {
            Line line = lines.get(i);
            rows[i] = new MapSqlParameterSource()
                    .addValue("item", item.toString())
                    .addValue("position", i + 1)
                    .addValue("costCode", line.costCode())
                    .addValue("description", line.description())
                    .addValue("quantity", line.quantity())
                    .addValue("unit", line.unit())
                    .addValue("unitPrice", line.unitPrice())
                    .addValue("amount", line.amount())
                    .addValue("retainage", line.retainage())
                    .addValue("decimals", line.amount().scale());
        }
        batches.batchUpdate(
                "insert into item_line (item_id, position, cost_code, description, quantity, unit, unit_price, amount,"
                        + " retainage, decimals) values (:item, :position, :costCode, :description, :quantity, :unit,"
                        + " :unitPrice, :amount, :retainage, :decimals)",
                rows);
    }

    /** Puts other lines in the place of an item's; a line keeps the ERP's id of the one at its position. */
    void replace(ItemId item, List<Line> lines) {
        Map<Integer, String> erpIds = erpIds(item);
        jdbc.sql("delete from item_line where item_id = :item")
                .param("item", item.toString())
                .update();
        insert(item, lines);
        saveErpIds(item, erpIds);
    }

    void saveErpIds(ItemId item, Map<Integer, String> erpIds) {
        batches.batchUpdate(
                "update item_line set erp_id = :erpId where item_id = :item and position = :position",
                erpIds.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("item", item.toString())
                                .addValue("position", entry.getKey())
                                .addValue("erpId", entry.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    Map<Integer, String> erpIds(ItemId item) {
        Map<Integer, String> ids = new HashMap<>();
        jdbc.sql("select position, erp_id from item_line where item_id = :item and erp_id <> ''")
                .param("item", item.toString())
                .query(row -> {
                    ids.put(row.getInt(1), row.getString(2));
                });
        return ids;
    }

    private static Line read(ResultSet row) throws SQLException {
        int decimals = row.getInt("decimals");
        return new Line(
                row.getString("cost_code"),
                row.getString("description"),
                plain(row.getBigDecimal("quantity")),
                row.getString("unit"),
                plain(row.getBigDecimal("unit_price")),
                row.getBigDecimal("amount").setScale(decimals),
                row.getBigDecimal("retainage").setScale(decimals));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : AmountReader.plain(value);
    }
}
