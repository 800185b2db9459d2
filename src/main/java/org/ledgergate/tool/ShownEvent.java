package org.ledgergate.tool;

import java.util.List;
import java.util.Optional;
import org.ledgergate.eventlog.LogEntry;

/**
 * An event of the log as it is shown.
 *
 * @param action what was done, in the reader's words, as is the step
 * @param reason why, in the reader's language if it is ours; may be empty
 */
public record ShownEvent(
        LogEntry entry,
        Moment at,
        String who,
        String action,
        FieldChange step,
        String reason,
        List<FieldChange> changes) {

    public static ShownEvent of(LogEntry entry, PageText words) {
        return new ShownEvent(
                entry,
                words.moment(entry.at()),
                words.person(entry.who()),
                words.said(entry.done()),
                words.change(entry.step()),
                words.said(entry.reason()),
                words.changes(entry.changes()));
    }

    /** Returns the request and the answer of an export, or the codes of records; empty for all else. */
    public String detail() {
        return entry.refused() ? "" : entry.detail();
    }

    /** Returns the user id of whose access it speaks; empty if it speaks of something else. */
    public Optional<String> person() {
        return entry.subject().startsWith(LogEntry.PERSON)
                ? Optional.of(entry.subject().substring(LogEntry.PERSON.length()))
                : Optional.empty();
    }

    /** Whether its detail names records of the ERP, and no request and answer. */
    public boolean ofRecords() {
        return entry.subject().startsWith(LogEntry.RECORDS);
    }

    /** Whether it moved something from here to there. */
    public boolean moved() {
        return !entry.step().before().equals(entry.step().after());
    }
}
