package org.ledgergate.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ledgergate.connectors.Exports;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.ItemId;
import org.springframework.stereotype.Component;

/** What happened to one item, newest first. */
@Component
class History {

    private final Exports exports;
    private final EventLog log;
    private final Words words;

    History(Exports exports, EventLog log, Words words) {
        this.exports = exports;
        this.log = log;
        this.words = words;
    }

    List<AttemptRow> attempts(ItemId id) {
        return newestFirst(exports.attempts(id).stream()
                .map(attempt -> AttemptRow.of(attempt, words))
                .toList());
    }

    List<Event> events(ItemId id) {
        return newestFirst(
                log.of(id).stream().map(entry -> Event.of(entry, words)).toList());
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }
}
