package org.ledgergate.eventlog;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.content.Difference;
import org.ledgergate.messages.JsonColumn;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.MessageJson;
import org.ledgergate.messages.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events' rows. There is no statement here that changes or removes one. */
@Repository
class EventTable {

    private static final JsonColumn<List<Difference>> CHANGES = JsonColumn.withMessages(new TypeReference<>() {});

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(LogEntry entry, EventMeasures measure) {
        jdbc.sql("insert into event_log (at, who, subject, action, step, step_from, step_to, reason, changes, detail,"
                        + " item_type, item_project, took)"
                        + " values (:at, :who, :subject, :action, :step, :from, :to, :reason, :changes, :detail,"
                        + " :type, :project, :took)")
                .param("at", Timestamp.from(entry.at()))
                .param("who", entry.who())
                .param("subject", entry.subject())
                .param("action", entry.action())
                .param("step", MessageJson.write(entry.step().field()))
                .param("from", MessageJson.write(entry.step().before()))
                .param("to", MessageJson.write(entry.step().after()))
                .param("reason", MessageJson.write(entry.reason()))
                .param("changes", CHANGES.write(entry.changes()))
                .param("detail", Text.clean(entry.detail()))
                .param("type", measure.type())
                .param("project", measure.project())
                .param("took", measure.milliseconds(), Types.BIGINT)
                .update();
    }

    List<LogEntry> of(String subject) {
        return jdbc.sql("select * from event_log where subject = :subject order by id")
                .param("subject", subject)
                .query((row, index) -> read(row))
                .list();
    }

    List<LogEntry> attachments(List<ItemId> items, long after) {
        return jdbc.sql("select * from event_log where subject in (:subjects) and id > :after and action in (:actions)"
                        + " order by id")
                .param("subjects", items.stream().map(ItemId::toString).toList())
                .param("after", after)
                .param("actions", List.of(ItemEvent.ATTACHED.textKey(), ItemEvent.DETACHED.textKey()))
                .query((row, index) -> read(row))
                .list();
    }

    Optional<LogEntry> last(String subject) {
        return jdbc.sql("select * from event_log where subject = :subject order by id desc limit 1")
                .param("subject", subject)
                .query((row, index) -> read(row))
                .optional();
    }

    List<LogEntry> list(EventFilter filter, long after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("id < :position"));
        Map<String, Object> values = new HashMap<>();
        values.put("position", after > 0 ? after : Long.MAX_VALUE);
        if (!filter.who().isEmpty()) {
            conditions.add("who = :who");
            values.put("who", Text.storable(filter.who()) ? filter.who() : "");
        }
        filter.kind().ifPresent(kind -> {
            conditions.add(kind.column() + " like :kind");
            values.put("kind", kind.pattern());
        });
        filter.from().ifPresent(moment -> {
            conditions.add("at >= :from");
            values.put("from", Timestamp.from(moment));
        });
        filter.before().ifPresent(moment -> {
            conditions.add("at < :before");
            values.put("before", Timestamp.from(moment));
        });
        return jdbc.sql("select * from event_log where " + String.join(" and ", conditions)
                        + " order by id desc limit :limit")
                .params(values)
                .param("limit", limit)
                .query((row, index) -> read(row))
                .list();
    }

    List<Message> reasons(String who, String action, int events) {
        return jdbc
                .sql(
                        "select reason from (select id, action, reason from event_log where who = :who"
                                + " order by id desc limit :events) lately where action = :action and reason <> '' order by id desc")
                .param("who", who)
                .param("events", events)
                .param("action", action)
                .query(String.class)
                .list()
                .stream()
                .map(MessageJson::read)
                .toList();
    }

    private static LogEntry read(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("subject"),
                row.getString("action"),
                new LogEntry.Changed(
                        new Difference(
                                MessageJson.read(row.getString("step")),
                                MessageJson.read(row.getString("step_from")),
                                MessageJson.read(row.getString("step_to"))),
                        CHANGES.read(row.getString("changes"))),
                MessageJson.read(row.getString("reason")),
                row.getString("detail"));
    }
}
