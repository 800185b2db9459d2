package org.ledgergate.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgergate.messages.MessageJson;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices' rows: the queue of what is to be told, and for some weeks what was. */
@Repository
class NoticeTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations rows;

    NoticeTable(JdbcClient jdbc, NamedParameterJdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void insert(List<Notice> notices, Instant due) {
        rows.batchUpdate(
                "insert into notice (kind, recipient, item_id, revision, who, detail, queued_at, due_at, state)"
                        + " values (:kind, :recipient, :item, :revision, :who, :detail, :queuedAt, :dueAt, 'QUEUED')",
                notices.stream().map(notice -> values(notice, due)).toArray(SqlParameterSource[]::new));
    }

    /** Notes what approvers are to be told of, before anybody has asked who they are. */
    void collect(NoticeContent news, Instant now) {
        rows.update(
                "insert into notice (kind, recipient, item_id, revision, who, detail, queued_at, due_at, state)"
                        + " values (:kind, :recipient, :item, :revision, :who, :detail, :queuedAt, :dueAt, 'COLLECTED')",
                values(new Notice(news, "", now, 0), now));
    }

    boolean collectedBefore(Instant time) {
        return jdbc.sql("select count(*) from notice where state = 'COLLECTED' and due_at <= :time")
                        .param("time", Timestamp.from(time))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes everything collected; of two nodes at once the second finds nothing left. */
    List<NoticeContent> takeCollected() {
        Map<Long, NoticeContent> collected = new LinkedHashMap<>();
        jdbc.sql("select * from notice where state = 'COLLECTED' order by id for update")
                .query(row -> {
                    collected.put(row.getLong("id"), read(row).news());
                });
        rows.batchUpdate(
                "update notice set state = 'ADDRESSED' where id = :id",
                collected.keySet().stream()
                        .map(id -> new MapSqlParameterSource("id", id))
                        .toArray(SqlParameterSource[]::new));
        return List.copyOf(collected.values());
    }

    /** Returns the notice that has been due for longest, whether or not it was tried before. */
    Optional<Due> firstDue(Instant now) {
        return jdbc.sql("select id, kind, recipient, message_id from notice where state = 'QUEUED' and due_at <= :now"
                        + " order by due_at, id limit 1")
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Due(
                        row.getLong("id"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("recipient"),
                        row.getString("message_id")))
                .optional();
    }

    /** A notice whose time has come; it has a message id if it was tried before and the other side may have it. */
    record Due(
            long id,
            NoticeKind kind,
            String recipient,
            @Nullable String messageId) {}

    /** Returns whether the notice was still due, and so belongs to the caller until the given time. */
    boolean take(long id, String messageId, Instant now, Instant until) {
        return jdbc.sql("update notice set message_id = :messageId, due_at = :until, attempts = attempts + 1"
                                + " where id = :id and state = 'QUEUED' and due_at <= :now")
                        .param("id", id)
                        .param("messageId", messageId)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    /** Takes the others that were tried in the same mail. */
    void takeRestOf(String messageId, long first, Instant until) {
        jdbc.sql("update notice set due_at = :until, attempts = attempts + 1"
                        + " where state = 'QUEUED' and message_id = :messageId and id <> :first")
                .param("first", first)
                .param("messageId", messageId)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Takes what else waits for the same person and is of the same kind, due or not. */
    void takeAlike(Due first, String messageId, Instant until) {
        jdbc.sql("update notice set message_id = :messageId, due_at = :until, attempts = attempts + 1"
                        + " where state = 'QUEUED' and message_id is null and kind = :kind and recipient = :recipient")
                .param("kind", first.kind().name())
                .param("recipient", first.recipient())
                .param("messageId", messageId)
                .param("until", Timestamp.from(until))
                .update();
    }

    List<Notice> of(String messageId) {
        return jdbc.sql("select * from notice where message_id = :messageId and state = 'QUEUED' order by id")
                .param("messageId", messageId)
                .query((row, index) -> read(row))
                .list();
    }

    void putBack(String messageId, Instant due, String error) {
        jdbc.sql("update notice set due_at = :due, last_error = :error"
                        + " where message_id = :messageId and state = 'QUEUED'")
                .param("messageId", messageId)
                .param("due", Timestamp.from(due))
                .param("error", error)
                .update();
    }

    /** Lets the notices of a mail that surely nobody has leave in other company next time. */
    void unbundle(String messageId) {
        jdbc.sql("update notice set message_id = null where message_id = :messageId and state = 'QUEUED'")
                .param("messageId", messageId)
                .update();
    }

    void postponeAll(Instant due) {
        jdbc.sql("update notice set due_at = :due where state = 'QUEUED' and due_at < :due")
                .param("due", Timestamp.from(due))
                .update();
    }

    void finish(String messageId, String state, String error) {
        jdbc.sql("update notice set state = :state, last_error = :error"
                        + " where message_id = :messageId and state = 'QUEUED'")
                .param("messageId", messageId)
                .param("state", state)
                .param("error", error)
                .update();
    }

    long queued() {
        return jdbc.sql("select count(*) from notice where state in ('QUEUED', 'COLLECTED')")
                .query(Long.class)
                .single();
    }

    /** Returns for how long the oldest notice that is due has been waiting; zero if none is due. */
    Duration overdue(Instant now) {
        return jdbc.sql("select min(case when attempts > 0 then queued_at else due_at end) from notice"
                        + " where state in ('QUEUED', 'COLLECTED') and (due_at <= :now or attempts > 0)")
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(since -> Duration.between(since.toInstant(), now))
                .orElse(Duration.ZERO);
    }

    void forgetFinished(Instant before) {
        jdbc.sql("delete from notice where state not in ('QUEUED', 'COLLECTED') and queued_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static SqlParameterSource values(Notice notice, Instant due) {
        return new MapSqlParameterSource()
                .addValue("kind", notice.news().kind().name())
                .addValue("recipient", notice.recipient())
                .addValue("item", notice.news().item())
                .addValue("revision", notice.news().revision())
                .addValue("who", notice.news().who())
                .addValue("detail", MessageJson.write(notice.news().detail()))
                .addValue("queuedAt", Timestamp.from(notice.queuedAt()))
                .addValue("dueAt", Timestamp.from(due));
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                new NoticeContent(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("item_id"),
                        row.getInt("revision"),
                        row.getString("who"),
                        MessageJson.read(row.getString("detail"))),
                row.getString("recipient"),
                row.getTimestamp("queued_at").toInstant(),
                row.getInt("attempts"));
    }
}
