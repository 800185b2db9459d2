package org.ledgergate.bulk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgergate.bulk.BulkItem.Outcome;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Money;
import org.ledgergate.items.tables.ItemRowReader;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.MessageJson;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the runs' items. */
@Repository
class BulkItemTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    BulkItemTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long run, List<ItemRow> items) {
        SqlParameterSource[] rows = new SqlParameterSource[items.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(run, i + 1, items.get(i));
        }
        batches.batchUpdate(
                "insert into bulk_item (run, position, item_id, number, version, amount, currency, outcome)"
                        + " values (:run, :position, :item, :number, :version, :amount, :currency, 'OPEN')",
                rows);
    }

    private static SqlParameterSource row(long run, int position, ItemRow item) {
        Optional<Money> amount = item.amount();
        return new MapSqlParameterSource()
                .addValue("run", run)
                .addValue("position", position)
                .addValue("item", item.id().toString())
                .addValue("number", item.text(Field.NUMBER))
                .addValue("version", item.version())
                .addValue("amount", amount.map(Money::amount).orElse(null))
                .addValue(
                        "currency",
                        amount.map(money -> money.currency().getCurrencyCode()).orElse(""));
    }

    /** Returns the run's next items that have no outcome yet. */
    List<BulkItem> open(long run, int limit) {
        return jdbc.sql("select * from bulk_item where run = :run and outcome = 'OPEN' order by position"
                        + " fetch first " + limit + " rows only")
                .param("run", run)
                .query((row, index) -> read(row))
                .list();
    }

    /** Counts the items of all running runs that have no outcome yet. */
    long waiting() {
        return jdbc.sql("select count(*) from bulk_item join bulk_run on id = run"
                        + " where bulk_run.state = 'RUNNING' and outcome = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** Returns a run's items, what was refused first. */
    List<BulkItem> list(long run, int limit) {
        return jdbc.sql("select * from bulk_item where run = :run"
                        + " order by case outcome when 'REFUSED' then 0 else 1 end, position"
                        + " fetch first " + limit + " rows only")
                .param("run", run)
                .query((row, index) -> read(row))
                .list();
    }

    /**
     * Writes an item's outcome, for good; whoever writes it holds the row until the transaction ends.
     *
     * @return false if it has one
     */
    boolean decide(long run, int position, Outcome outcome, Message message) {
        return jdbc.sql("update bulk_item set outcome = :outcome, message = :message"
                                + " where run = :run and position = :position and outcome = 'OPEN'")
                        .param("run", run)
                        .param("position", position)
                        .param("outcome", outcome.name())
                        .param("message", MessageJson.write(message))
                        .update()
                == 1;
    }

    /** Returns what the run's items come to, one total for each outcome and currency: all of one moment. */
    List<Total> totals(long run) {
        return totals(List.of(run)).getOrDefault(run, List.of());
    }

    /** Returns the same for several runs; a run without items is missing. */
    Map<Long, List<Total>> totals(List<Long> runs) {
        Map<Long, List<Total>> totals = new HashMap<>();
        if (!runs.isEmpty()) {
            jdbc.sql("select run, outcome, currency, sum(amount), count(*) from bulk_item where run in (:runs)"
                            + " group by run, outcome, currency order by currency")
                    .param("runs", runs)
                    .query(row -> {
                        totals.computeIfAbsent(row.getLong(1), run -> new ArrayList<>())
                                .add(total(row));
                    });
        }
        return totals;
    }

    private static Total total(ResultSet row) throws SQLException {
        return new Total(
                Outcome.valueOf(row.getString(2)), money(row.getBigDecimal(4), row.getString(3)), row.getInt(5));
    }

    /** Returns the run's items as they stand now, in no order. */
    List<ItemRow> rows(long run) {
        return jdbc.sql("select " + ItemRowReader.ROW
                        + " from item where id in (select item_id from bulk_item where run = :run)")
                .param("run", run)
                .query((row, index) -> ItemRowReader.read(row))
                .list();
    }

    private static BulkItem read(ResultSet row) throws SQLException {
        return new BulkItem(
                row.getInt("position"),
                ItemId.of(row.getString("item_id")),
                row.getString("number"),
                row.getLong("version"),
                money(row.getBigDecimal("amount"), row.getString("currency")),
                Outcome.valueOf(row.getString("outcome")),
                MessageJson.read(row.getString("message")));
    }

    private static Optional<Money> money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? Optional.empty() : Optional.of(new Money(amount, Currency.getInstance(currency)));
    }
}
