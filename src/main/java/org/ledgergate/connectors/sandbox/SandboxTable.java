package org.ledgergate.connectors.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.content.Money;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The sandbox's own rows. */
@Repository
class SandboxTable {

    private static final String RECORD = "select id, type, vendor, currency, amount, pending_asks,"
            + " (select count(*) from sandbox_line where record_id = sandbox_record.id) as lines from sandbox_record";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    SandboxTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param firstOpenMonth as 2026-11; all before it are closed */
    record Company(boolean down, String firstOpenMonth) {}

    /**
     * A record as it is booked.
     *
     * @param pendingAsks how often the sandbox still has to be asked before it says that it has posted
     */
    record BookedRecord(long id, ItemType type, Map<Field, String> fields, int lines, int pendingAsks) {

        PostedRecord record() {
            return new PostedRecord(fields, OptionalInt.of(lines));
        }
    }

    Company company() {
        return jdbc.sql("select down, first_open_month from sandbox_company")
                .query((row, index) -> new Company(row.getBoolean(1), row.getString(2)))
                .single();
    }

    List<ErpRecord> records(RecordKind kind) {
        String sql = switch (kind) {
            case VENDOR -> "select code, name, not blocked from sandbox_vendor";
            case COST_CODE -> "select code, name, true from sandbox_cost_code";
            case JOB -> "select code, name, true from sandbox_job";
            case PRIME_CONTRACT -> "select code, name, true from sandbox_prime_contract";
        };
        return jdbc.sql(sql + " order by code")
                .query((row, index) -> new ErpRecord(kind, row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    boolean hasJob(String code) {
        return jdbc.sql("select count(*) from sandbox_job where code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean hasPrimeContract(String code) {
        return jdbc.sql("select count(*) from sandbox_prime_contract where code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Returns whether the vendor is blocked; empty if there is no such vendor. */
    Optional<Boolean> vendorBlocked(String code) {
        return jdbc.sql("select blocked from sandbox_vendor where code = :code")
                .param("code", code)
                .query(Boolean.class)
                .optional();
    }

    Set<String> unknownCostCodes(Set<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        Set<String> unknown = new HashSet<>(codes);
        jdbc.sql("select code from sandbox_cost_code where code in (:codes)")
                .param("codes", codes)
                .query(String.class)
                .list()
                .forEach(unknown::remove);
        return unknown;
    }

    boolean has(ItemType type, long id) {
        return jdbc.sql("select count(*) from sandbox_record where id = :id and type = :type")
                        .param("id", id)
                        .param("type", type.code())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void addJob(Item job) {
        jdbc.sql("insert into sandbox_job (code, name) values (:code, :name)")
                .param("code", job.text(Field.NUMBER))
                .param("name", job.text(Field.TITLE))
                .update();
    }

    long insert(Posting posting, int pendingAsks) {
        Item item = posting.item();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into sandbox_record (export_key, type, parent_id, number, title, job, vendor, currency, amount,"
                                + " posting_month, batch, pending_asks) values (:key, :type, :parent, :number, :title, :job,"
                                + " :vendor, :currency, :amount, :month, :batch, :pendingAsks)")
                .param("key", posting.request().key().value())
                .param("type", item.type().code())
                .param("parent", posting.parent().orElse(null))
                .param("number", item.text(Field.NUMBER))
                .param("title", posting.title())
                .param("job", item.text(Field.PROJECT))
                .param("vendor", item.text(Field.VENDOR))
                .param("currency", item.text(Field.CURRENCY))
                .param("amount", posting.amount())
                .param("month", posting.month())
                .param("batch", posting.batch())
                .param("pendingAsks", pendingAsks)
                .update(id, "id");
        long record = id.getKeyAs(Long.class);
        insertLines(record, item.content().lines());
        return record;
    }

    private void insertLines(long record, List<Line> lines) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(new MapSqlParameterSource()
                    .addValue("record", record)
                    .addValue("position", rows.size() + 1)
                    .addValue("costCode", line.costCode())
                    .addValue("description", line.description())
                    .addValue("amount", line.amount())
                    .addValue("retainage", line.retainage()));
        }
        batches.batchUpdate(
                "insert into sandbox_line (record_id, position, cost_code, description, amount, retainage)"
                        + " values (:record, :position, :costCode, :description, :amount, :retainage)",
                rows.toArray(SqlParameterSource[]::new));
    }

    Optional<BookedRecord> find(ExportKey key) {
        return jdbc.sql(RECORD + " where export_key = :key order by id fetch first 1 rows only")
                .param("key", key.value())
                .query((row, index) -> read(row))
                .optional();
    }

    BookedRecord get(long id) {
        return jdbc.sql(RECORD + " where id = :id")
                .param("id", id)
                .query((row, index) -> read(row))
                .single();
    }

    private static BookedRecord read(ResultSet row) throws SQLException {
        ItemType type = ItemType.ofCode(row.getString("type")).orElseThrow();
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.VENDOR, row.getString("vendor"));
        fields.put(Field.CURRENCY, row.getString("currency"));
        if (!row.getString("currency").isEmpty()) {
            Currency currency = Currency.getInstance(row.getString("currency"));
            fields.put(Field.AMOUNT, new Money(row.getBigDecimal("amount"), currency).digits());
        }
        return new BookedRecord(row.getLong("id"), type, fields, row.getInt("lines"), row.getInt("pending_asks"));
    }

    void asked(long record) {
        jdbc.sql("update sandbox_record set pending_asks = pending_asks - 1 where id = :id and pending_asks > 0")
                .param("id", record)
                .update();
    }

    /** Counts one more try of an export with a simulated fault, and returns its number. */
    int countTry(ExportKey key, SimulatedFault fault) {
        int updated = jdbc.sql("update sandbox_trouble set tries = tries + 1 where export_key = :key")
                .param("key", key.value())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into sandbox_trouble (export_key, trouble, tries) values (:key, :trouble, 1)")
                    .param("key", key.value())
                    .param("trouble", fault.name())
                    .update();
        }
        return jdbc.sql("select tries from sandbox_trouble where export_key = :key")
                .param("key", key.value())
                .query(Integer.class)
                .single();
    }

    SimulatedFault fault(ExportKey key) {
        return jdbc.sql("select trouble from sandbox_trouble where export_key = :key")
                .param("key", key.value())
                .query(String.class)
                .optional()
                .map(SimulatedFault::valueOf)
                .orElse(SimulatedFault.NONE);
    }
}
