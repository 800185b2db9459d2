package org.ledgergate.eventlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.ledgergate.items.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events' rows. There is no statement here that changes or removes one. */
@Repository
class EventTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Entry entry) {
        jdbc.sql("insert into event_log (at, who, subject, action, step, step_from, step_to, reason, changes, detail)"
                        + " values (:at, :who, :subject, :action, :step, :from, :to, :reason, :changes, :detail)")
                .param("at", Timestamp.from(entry.at()))
                .param("who", entry.who())
                .param("subject", entry.subject())
                .param("action", entry.action())
                .param("step", entry.step().field())
                .param("from", entry.step().before())
                .param("to", entry.step().after())
                .param("reason", entry.reason())
                .param("changes", write(entry.changes()))
                .param("detail", entry.detail())
                .update();
    }

    List<Entry> of(String subject) {
        return jdbc.sql("select * from event_log where subject = :subject order by id")
                .param("subject", subject)
                .query((row, index) -> read(row))
                .list();
    }

    List<Entry> list(long after, int limit) {
        return jdbc.sql("select * from event_log where id < :before order by id desc limit :limit")
                .param("before", after > 0 ? after : Long.MAX_VALUE)
                .param("limit", limit)
                .query((row, index) -> read(row))
                .list();
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("subject"),
                row.getString("action"),
                new Difference(row.getString("step"), row.getString("step_from"), row.getString("step_to")),
                row.getString("reason"),
                readChanges(row.getString("changes")),
                row.getString("detail"));
    }

    private static String write(List<Difference> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Differences cannot be written", impossible);
        }
    }

    private static List<Difference> readChanges(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Difference>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("An event's differences cannot be read", unreadable);
        }
    }
}
