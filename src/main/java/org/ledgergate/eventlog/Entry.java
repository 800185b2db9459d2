package org.ledgergate.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.items.Action;
import org.ledgergate.items.Difference;

/**
 * One event of the log.
 *
 * @param id rises with time; the position to page from
 * @param subject the item's id, the setting's key, {@link #ERP}, {@link #PERSON} and the user's id, or {@link #RECORDS} and the kind's code
 * @param who the person's id
 * @param step from one state to another, or from one value to another
 * @param reason may be empty
 * @param detail the export request and the ERP's answer, secrets removed, or the codes of records; empty for all else
 */
public record Entry(
        long id,
        Instant at,
        String who,
        String subject,
        String action,
        Difference step,
        String reason,
        List<Difference> changes,
        String detail) {

    /** The subject of an entry about which ERP items go to. */
    public static final String ERP = "erp";

    /** What the subject of an entry about somebody's access begins with. */
    public static final String PERSON = "person:";

    /** What the subject of an entry about records of the ERP begins with; the code of their kind follows. */
    public static final String RECORDS = "records:";

    private static final Set<String> OF_A_FILE = Set.of(Action.ATTACHED.label(), Action.DETACHED.label());

    /** Answers the name of the file that was attached or removed; empty if it speaks of something else. */
    public Optional<String> file() {
        return changes.stream()
                .filter(change -> OF_A_FILE.contains(action) && change.field().equals("File"))
                .map(change -> change.after().isEmpty() ? change.before() : change.after())
                .findFirst();
    }
}
