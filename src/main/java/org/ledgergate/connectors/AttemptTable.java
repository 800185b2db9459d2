package org.ledgergate.connectors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgergate.items.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attempts' rows. Each write commits at once, whatever becomes of the transaction around it. */
@Repository
class AttemptTable {

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Optional<Attempt> last(ItemId item) {
        return jdbc.sql(
                        "select * from export_attempt where item_id = :item order by attempt desc fetch first 1 rows only")
                .param("item", item.toString())
                .query((row, index) -> read(row))
                .optional();
    }

    List<Attempt> all(ItemId item) {
        return jdbc.sql("select * from export_attempt where item_id = :item order by attempt")
                .param("item", item.toString())
                .query((row, index) -> read(row))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another worker has just recorded this attempt */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(ItemId item, Attempt attempt) {
        jdbc.sql(
                        "insert into export_attempt (item_id, attempt, revision, export_key, outcome, message, erp_id, started_at)"
                                + " values (:item, :attempt, :revision, :key, :outcome, '', '', :startedAt)")
                .param("item", item.toString())
                .param("attempt", attempt.number())
                .param("revision", attempt.revision())
                .param("key", attempt.key().value())
                .param("outcome", attempt.outcome().name())
                .param("startedAt", Timestamp.from(attempt.startedAt()))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void answer(ItemId item, int attempt, ExportResult result, Instant now) {
        jdbc.sql("update export_attempt set outcome = :outcome, message = :message, erp_id = :erpId,"
                        + " answered_at = :now where item_id = :item and attempt = :attempt")
                .param("item", item.toString())
                .param("attempt", attempt)
                .param("outcome", result.outcome().name())
                .param("message", result.message())
                .param("erpId", result.erpId())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Attempt read(ResultSet row) throws SQLException {
        Timestamp answeredAt = row.getTimestamp("answered_at");
        return new Attempt(
                row.getInt("attempt"),
                row.getInt("revision"),
                new ExportKey(row.getString("export_key")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("message"),
                row.getString("erp_id"),
                row.getTimestamp("started_at").toInstant(),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
