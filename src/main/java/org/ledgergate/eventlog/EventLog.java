package org.ledgergate.eventlog;

import java.util.List;
import java.util.OptionalLong;
import org.ledgergate.items.ItemId;
import org.springframework.stereotype.Component;

/** The append-only log of every transition, refused attempt and changed setting. Source: R13. */
@Component
public class EventLog {

    private final EventTable table;

    EventLog(EventTable table) {
        this.table = table;
    }

    /** Answers an item's events, oldest first. */
    public List<Entry> of(ItemId item) {
        return table.of(item.toString());
    }

    /**
     * Answers the company's events, newest first.
     *
     * @param after only events before this position; 0 for the first page
     * @param limit how many at the most, from 1 to 200
     */
    public EntryPage list(long after, int limit) {
        int most = Math.max(1, Math.min(200, limit));
        List<Entry> found = table.list(after, most + 1);
        if (found.size() <= most) {
            return new EntryPage(found, OptionalLong.empty());
        }
        List<Entry> page = found.subList(0, most);
        return new EntryPage(page, OptionalLong.of(page.get(most - 1).id()));
    }
}
