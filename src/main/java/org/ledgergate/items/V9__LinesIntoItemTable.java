package org.ledgergate.items;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Moves the lines that had a table of their own into their items' rows. */
@Component
class V9__LinesIntoItemTable extends BaseJavaMigration {

    private static class Moving {

        final List<Line> lines = new ArrayList<>();
        final Map<Integer, String> erpIds = new TreeMap<>();
        final Map<String, String> extraFields = new TreeMap<>();
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        Map<String, Moving> items = new HashMap<>();
        jdbc.sql("select * from item_line order by item_id, position").query(row -> {
            Moving item = items.computeIfAbsent(row.getString("item_id"), id -> new Moving());
            item.lines.add(line(row));
            if (!row.getString("erp_id").isEmpty()) {
                item.erpIds.put(row.getInt("position"), row.getString("erp_id"));
            }
        });
        jdbc.sql("select * from item_extra_field").query(row -> {
            Moving item = items.computeIfAbsent(row.getString("item_id"), id -> new Moving());
            item.extraFields.put(row.getString("name"), row.getString("content"));
        });
        items.forEach((id, item) -> write(jdbc, id, item));
    }

    private static void write(JdbcClient jdbc, String id, Moving item) {
        jdbc.sql("update item set lines = :lines, line_erp_ids = :erpIds, extra_fields = :extraFields where id = :id")
                .param("lines", Documents.write(item.lines))
                .param("erpIds", Documents.write(item.erpIds))
                .param("extraFields", Documents.write(item.extraFields))
                .param("id", id)
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
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
