package org.ledgergate.tool;

import java.util.Optional;
import org.ledgergate.eventlog.Entry;

/** An event of the log as it is shown. */
public record Event(Entry entry, Moment at, String who) {

    public static Event of(Entry entry, Words words) {
        return new Event(entry, words.moment(entry.at()), words.person(entry.who()));
    }

    /** Answers the user id of whose access it speaks; empty if it speaks of something else. */
    public Optional<String> person() {
        return entry.subject().startsWith(Entry.PERSON)
                ? Optional.of(entry.subject().substring(Entry.PERSON.length()))
                : Optional.empty();
    }

    /** Whether it moved something from here to there. */
    public boolean moved() {
        return !entry.step().before().equals(entry.step().after());
    }
}
