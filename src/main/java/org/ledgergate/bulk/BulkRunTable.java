package org.ledgergate.bulk;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.JsonColumn;
import org.ledgergate.process.Verb;
import org.ledgergate.process.VerbInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The runs' rows. */
@Repository
class BulkRunTable {

    private static final JsonColumn<Map<String, String>> EXTRA_FIELDS = JsonColumn.of(new TypeReference<>() {});

    private final JdbcClient jdbc;

    BulkRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the new run's number. */
    long add(Verb verb, ItemType type, Person by, Instant now) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into bulk_run (verb, item_type, state, asked_by, chosen_at)"
                        + " values (:verb, :type, 'CHOSEN', :by, :now)")
                .param("verb", verb.name())
                .param("type", type.code())
                .param("by", by.id())
                .param("now", Timestamp.from(now))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    Optional<BulkRun> find(long id) {
        return jdbc.sql("select * from bulk_run where id = :id")
                .param("id", id)
                .query((row, index) -> read(row))
                .optional();
    }

    /** Returns the runs under way, the one that was confirmed first first. */
    List<BulkRun> running() {
        return jdbc.sql("select * from bulk_run where state = 'RUNNING' order by started_at, id")
                .query((row, index) -> read(row))
                .list();
    }

    /** Returns what a person started, the latest first. */
    List<BulkRun> startedBy(Person by, int limit) {
        return jdbc.sql("select * from bulk_run where asked_by = :by and started_at is not null"
                        + " order by started_at desc, id desc fetch first " + limit + " rows only")
                .param("by", by.id())
                .query((row, index) -> read(row))
                .list();
    }

    /** Returns the run of a person's that ended last, if not before some moment. */
    Optional<BulkRun> lastEnded(Person by, ItemType type, Instant since) {
        return jdbc.sql("select * from bulk_run where asked_by = :by and item_type = :type and ended_at >= :since"
                        + " order by ended_at desc, id desc fetch first 1 rows only")
                .param("by", by.id())
                .param("type", type.code())
                .param("since", Timestamp.from(since))
                .query((row, index) -> read(row))
                .optional();
    }

    /** Returns false if the run was confirmed before. */
    boolean start(long id, String reason, Map<String, String> extraFields, Instant now) {
        return jdbc.sql("update bulk_run set state = 'RUNNING', started_at = :now, reason = :reason,"
                                + " extra_fields = :extraFields where id = :id and state = 'CHOSEN'")
                        .param("id", id)
                        .param("reason", reason)
                        .param("extraFields", EXTRA_FIELDS.write(extraFields))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Ends a run, unless an item of it is still open. */
    void end(long id, Instant now) {
        jdbc.sql("update bulk_run set state = 'DONE', ended_at = :now where id = :id and state = 'RUNNING'"
                        + " and not exists (select 1 from bulk_item where run = :id and outcome = 'OPEN')")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Forgets the choices that were never confirmed. */
    void forgetChosenBefore(Instant time) {
        String old = "(select id from bulk_run where state = 'CHOSEN' and chosen_at < :time)";
        jdbc.sql("delete from bulk_item where run in " + old)
                .param("time", Timestamp.from(time))
                .update();
        jdbc.sql("delete from bulk_run where id in " + old)
                .param("time", Timestamp.from(time))
                .update();
    }

    private BulkRun read(ResultSet row) throws SQLException {
        return new BulkRun(
                row.getLong("id"),
                Verb.valueOf(row.getString("verb")),
                ItemType.ofCode(row.getString("item_type")).orElseThrow(),
                row.getString("asked_by"),
                row.getTimestamp("chosen_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                new VerbInput(
                        row.getString("reason"),
                        EXTRA_FIELDS.read(row.getString("extra_fields")),
                        OptionalInt.empty()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
