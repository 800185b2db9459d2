package org.ledgergate.connectors.attempts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.MessageJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attempts' rows. Each write of an export commits at once, whatever becomes of the transaction around it. */
@Repository
public class AttemptTable {

    private final JdbcClient jdbc;

    public AttemptTable(JdbcClient jdbc) {
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

    Set<ItemId> itemsOf(Set<ExportKey> keys) {
        return jdbc
                .sql("select distinct item_id from export_attempt where export_key in (:keys)")
                .param("keys", keys.stream().map(ExportKey::value).toList())
                .query(String.class)
                .set()
                .stream()
                .map(ItemId::of)
                .collect(Collectors.toSet());
    }

    /**
     * Records an attempt that is cleared, as long as items go to this ERP; held there, they go nowhere else before the attempt is
     * recorded.
     *
     * @param busySince attempts of the same family that were begun later and whose outcome is open are still going on
     * @return the attempt as it was recorded: STOPPED if it is not cleared; empty if items go to another ERP now
     * @throws org.springframework.dao.DuplicateKeyException if another worker has just recorded this attempt
     * @throws FamilyBusy if another document of the family is being exported
     * @throws NotCleared if the item may not be exported at all
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Attempt> begin(
            String connection,
            boolean held,
            ExportRequest request,
            Attempt attempt,
            Clearance clearance,
            Instant busySince) {
        ItemId item = request.item().id();
        List<Message> objections = clearance.objections();
        if (familyIsBusy(clearance.family(), item, busySince)) {
            throw new FamilyBusy();
        }
        Attempt recorded = objections.isEmpty() ? attempt : attempt.stopped(objections);
        return insert(connection, held, item, recorded, clearance.family()) ? Optional.of(recorded) : Optional.empty();
    }

    private boolean familyIsBusy(ItemId family, ItemId item, Instant since) {
        return jdbc.sql("select count(*) from export_attempt where family = :family and item_id <> :item"
                                + " and started_at > :since and outcome = :open")
                        .param("family", family.toString())
                        .param("item", item.toString())
                        .param("since", Timestamp.from(since))
                        .param("open", Outcome.UNKNOWN.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean insert(String connection, boolean held, ItemId item, Attempt attempt, ItemId family) {
        String begin =
                "insert into export_attempt (connection, item_id, family, attempt, revision, export_key, request, confirmed, outcome,"
                        + " message, erp_id, started_at, answered_at) select connection, :item, :family, :attempt, :revision, :key,"
                        + " :request, :confirmed, :outcome, :message, '', :startedAt, :answeredAt from erp"
                        + " where connection = :connection";
        int begun = jdbc.sql(held ? begin + " for update" : begin)
                .param("connection", connection)
                .param("item", item.toString())
                .param("family", family.toString())
                .param("attempt", attempt.number())
                .param("revision", attempt.revision())
                .param("key", attempt.key().value())
                .param("request", attempt.request())
                .param("confirmed", lines(attempt.confirmed()))
                .param("outcome", attempt.outcome().name())
                .param("message", MessageJson.write(attempt.message()))
                .param("startedAt", Timestamp.from(attempt.startedAt()))
                .param("answeredAt", timestamp(attempt.answeredAt()))
                .update();
        return begun == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void answer(ItemId item, int attempt, ExportResult result, Instant now) {
        jdbc.sql(
                        "update export_attempt set outcome = :outcome, message = :message, question = :question, erp_id = :erpId,"
                                + " answered_at = :now where item_id = :item and attempt = :attempt")
                .param("item", item.toString())
                .param("attempt", attempt)
                .param("outcome", result.outcome().name())
                .param("message", MessageJson.write(result.message()))
                .param("question", result.question())
                .param("erpId", result.erpId())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Adds a question to those that a person has answered with yes; part of the transaction around it. */
    void confirm(ItemId item, Attempt attempt, Set<String> confirmed) {
        jdbc.sql("update export_attempt set confirmed = :confirmed where item_id = :item and attempt = :attempt")
                .param("item", item.toString())
                .param("attempt", attempt.number())
                .param("confirmed", lines(confirmed))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Attempt read(ResultSet row) throws SQLException {
        Timestamp answeredAt = row.getTimestamp("answered_at");
        return new Attempt(
                row.getInt("attempt"),
                row.getInt("revision"),
                new ExportKey(row.getString("export_key")),
                row.getString("request"),
                new ExportResult(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("erp_id"),
                        Map.of(),
                        MessageJson.read(row.getString("message")),
                        row.getString("question"),
                        PostedRecord.UNREAD),
                row.getString("confirmed").lines().collect(Collectors.toSet()),
                row.getTimestamp("started_at").toInstant(),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    /** An ERP's name for a question has no line break; {@link ExportResult} sees to that. */
    private static String lines(Set<String> questions) {
        return questions.stream().sorted().collect(Collectors.joining("\n"));
    }
}
