package org.ledgergate.tool.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.attempts.Attempt;
import org.ledgergate.connectors.attempts.Attempts;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.process.access.AccessRequests;
import org.ledgergate.tool.Moment;
import org.ledgergate.tool.PageText;
import org.ledgergate.tool.ShownEvent;
import org.springframework.stereotype.Component;

/** What happened to one item, newest first. */
@Component
class History {

    private final EventLog log;
    private final AccessRequests requests;
    private final PageText words;

    History(EventLog log, AccessRequests requests, PageText words) {
        this.log = log;
        this.requests = requests;
        this.words = words;
    }

    List<Tried> attempts(Attempts attempts) {
        return newestFirst(
                attempts.all().stream().map(attempt -> Tried.of(attempt, words)).toList());
    }

    List<ShownEvent> events(ItemId id) {
        return newestFirst(
                log.of(id).stream().map(entry -> ShownEvent.of(entry, words)).toList());
    }

    /** Returns what the person gave lately as reasons to reject. */
    List<String> recentReasons(Person person) {
        return log.recentReasons(person, ItemEvent.REJECTED);
    }

    /** Returns whether the person has asked for access, and nobody has decided yet. */
    boolean asked(Person person) {
        return requests.waiting(person);
    }

    /** Returns how the person's request for access was declined; empty if it was not, or that is past. */
    Optional<ShownEvent> declined(Person person) {
        return requests.declined(person).map(entry -> ShownEvent.of(entry, words));
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }

    /**
     * An attempt to export as it is shown.
     *
     * @param word names one of the four in the bundles: not-sent, refused, uncertain, posted
     * @param mark the state whose icon comes nearest
     */
    record Tried(Attempt attempt, String word, String mark, Moment startedAt) {

        static Tried of(Attempt attempt, PageText words) {
            String mark = switch (attempt.outcome()) {
                case SYNCED -> "synced";
                case REFUSED, NEEDS_CONFIRMATION, POSTED_DIFFERENTLY -> "failed";
                case PENDING, UNKNOWN -> "waiting";
                case NOT_ATTEMPTED, STOPPED -> "not-sent";
            };
            return new Tried(
                    attempt, attempt.outcome().word().replace(' ', '-'), mark, words.moment(attempt.startedAt()));
        }
    }
}
