package org.ledgergate.tool;

import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.Entry;
import org.ledgergate.items.Difference;

/**
 * An event of the log as it is shown.
 *
 * @param action what was done, in the reader's words, as is the step
 * @param reason why, in the reader's words if it is ours; may be empty
 */
public record Event(
        Entry entry, Moment at, String who, String action, Difference step, String reason, List<Difference> changes) {

    public static Event of(Entry entry, Words words) {
        Difference step = Declared.of(entry.step(), words);
        return new Event(
                entry,
                words.moment(entry.at()),
                words.person(entry.who()),
                Declared.of(entry.action(), words),
                new Difference(step.field(), Declared.place(step.before(), words), Declared.place(step.after(), words)),
                reason(entry, words),
                words.differences(entry.changes()));
    }

    private static String reason(Entry entry, Words words) {
        if (Declared.refused(entry.action())) {
            return words.kept(entry.reason());
        }
        return entry.who().equals(Person.LEDGERGATE.id()) ? words.note(entry.reason()) : entry.reason();
    }

    /** Answers the user id of whose access it speaks; empty if it speaks of something else. */
    public Optional<String> person() {
        return entry.subject().startsWith(Entry.PERSON)
                ? Optional.of(entry.subject().substring(Entry.PERSON.length()))
                : Optional.empty();
    }

    /** Whether its detail names records of the ERP, and no request and answer. */
    public boolean ofRecords() {
        return entry.subject().startsWith(Entry.RECORDS);
    }

    /** Whether it moved something from here to there. */
    public boolean moved() {
        return !entry.step().before().equals(entry.step().after());
    }
}
