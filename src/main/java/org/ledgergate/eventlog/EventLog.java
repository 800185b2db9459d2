package org.ledgergate.eventlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;

/** The append-only log of every transition, refused attempt and changed setting. Source: R13. */
@Component
public class EventLog {

    private static final int MOST = 200;
    private static final int REMEMBERED = 500;
    private static final int RECENT = 5;
    /** How many items are asked for in one statement: PostgreSQL takes 65,535 parameters. */
    private static final int MOST_ITEMS = 1_000;

    private final EventTable table;

    EventLog(EventTable table) {
        this.table = table;
    }

    /** Returns an item's events, oldest first. */
    public List<LogEntry> of(ItemId item) {
        return table.of(item.toString());
    }

    /**
     * Returns the files that were attached to items and removed from them, oldest first.
     *
     * @param after only events after this position
     */
    public List<LogEntry> attachments(Set<ItemId> items, long after) {
        List<ItemId> all = List.copyOf(items);
        List<LogEntry> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_ITEMS) {
            found.addAll(table.attachments(all.subList(from, Math.min(from + MOST_ITEMS, all.size())), after));
        }
        found.sort(Comparator.comparingLong(LogEntry::id));
        return found;
    }

    /** Returns the newest event about a person's access; empty if there is none. */
    public Optional<LogEntry> last(Person about) {
        return table.last(LogEntry.PERSON + about.id());
    }

    /**
     * Returns the company's events that a filter leaves, newest first.
     *
     * @param after only events before this position; 0 for the first page
     * @param limit how many at the most, from 1 to 200
     */
    public LogPage list(EventFilter filter, long after, int limit) {
        int most = Math.max(1, Math.min(MOST, limit));
        List<LogEntry> found = table.list(filter, after, most + 1);
        if (found.size() <= most) {
            return new LogPage(found, OptionalLong.empty());
        }
        List<LogEntry> page = found.subList(0, most);
        return new LogPage(page, OptionalLong.of(page.get(most - 1).id()));
    }

    /** Hands on every event that a filter leaves, newest first, some at a time: no more than those are in memory. */
    public void each(EventFilter filter, Consumer<List<LogEntry>> reader) {
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            LogPage page = list(filter, next.getAsLong(), MOST);
            reader.accept(page.entries());
            next = page.next();
        }
    }

    /** Returns the five reasons that a person gave last for an action, newest first, from their last 500 events. */
    public List<String> recentReasons(Person by, ItemEvent action) {
        return table.reasons(by.id(), action.textKey(), REMEMBERED).stream()
                .map(Message::toString)
                .distinct()
                .limit(RECENT)
                .toList();
    }
}
