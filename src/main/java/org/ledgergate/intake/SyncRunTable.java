package org.ledgergate.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.MessageJson;
import org.ledgergate.records.ErpRecords.Taken;
import org.ledgergate.records.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The runs' rows. Each write commits at once, so that every node sees who is at work. */
@Repository
class SyncRunTable {

    private final JdbcClient jdbc;

    SyncRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SyncRun> last(RecordKind kind) {
        return jdbc.sql("select * from sync_run where kind = :kind order by id desc fetch first 1 rows only")
                .param("kind", kind.name())
                .query((row, index) -> read(row))
                .optional();
    }

    /**
     * Returns the new run's number.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the kind is being asked for already, by whatever node
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long begin(RecordKind kind, String by, Instant now) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into sync_run (kind, running_kind, state, started_by, started_at)"
                        + " values (:kind, :kind, 'RUNNING', :by, :now)")
                .param("kind", kind.name())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget() {
        jdbc.sql("delete from sync_run").update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void breakOff(RecordKind kind, Instant startedBefore, Message message, Instant now) {
        jdbc.sql("update sync_run set running_kind = null, state = 'FAILED', message = :message, ended_at = :now"
                        + " where running_kind = :kind and started_at < :startedBefore")
                .param("kind", kind.name())
                .param("startedBefore", Timestamp.from(startedBefore))
                .param("message", MessageJson.write(message))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void done(long run, Taken taken, Instant now) {
        jdbc.sql("update sync_run set running_kind = null, state = 'DONE', ended_at = :now, added = :added,"
                        + " changed = :changed, gone = :gone where id = :run and state = 'RUNNING'")
                .param("run", run)
                .param("added", taken.added())
                .param("changed", taken.changed())
                .param("gone", taken.gone())
                .param("now", Timestamp.from(now))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(long run, Message message, Instant now) {
        jdbc.sql("update sync_run set running_kind = null, state = 'FAILED', ended_at = :now, message = :message"
                        + " where id = :run and state = 'RUNNING'")
                .param("run", run)
                .param("message", MessageJson.write(message))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static SyncRun read(ResultSet row) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new SyncRun(
                RecordKind.valueOf(row.getString("kind")),
                SyncRun.State.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                MessageJson.read(row.getString("message")),
                new Taken(row.getInt("added"), row.getInt("changed"), row.getInt("gone")));
    }
}
