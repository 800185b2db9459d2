package org.ledgergate.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.MessageJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events' rows as far as figures are made of them; all but failures are read from the index alone. */
@Repository
class FiguresTable {

    private static final String EVENTS = Stream.concat(
                    Milestone.actions().stream().map(action -> eventsOf(action, "'' as subject, '' as reason")),
                    DayTally.FAILURES.stream().map(action -> eventsOf(action, "subject, reason")))
            .collect(Collectors.joining(" union all "));

    private final JdbcClient jdbc;

    FiguresTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds up what happened in a time.
     *
     * @param to exclusive
     */
    DayTally between(Instant from, Instant to) {
        DayTally tally = new DayTally();
        jdbc.sql(EVENTS)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    add(row, tally);
                });
        return tally;
    }

    private static void add(ResultSet row, DayTally tally) throws SQLException {
        ItemEvent action = ItemEvent.valueOf(row.getString("done"));
        ItemType type = ItemType.ofCode(row.getString("item_type")).orElseThrow();
        String project = row.getString("item_project");
        if (DayTally.FAILURES.contains(action)) {
            tally.failed(new DayTally.Failure(
                    action, type, project, row.getString("subject"), MessageJson.read(row.getString("reason"))));
        } else {
            tally.reached(Milestone.of(action).orElseThrow(), type, project, row.getObject("took", Long.class));
        }
    }

    private static String eventsOf(ItemEvent action, String rest) {
        return "select '" + action.name() + "' as done, item_type, item_project, took, " + rest
                + " from event_log where action = '" + action.textKey() + "' and at >= :from and at < :to";
    }
}
