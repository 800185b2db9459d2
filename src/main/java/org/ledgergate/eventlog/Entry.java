package org.ledgergate.eventlog;

import java.time.Instant;
import java.util.List;
import org.ledgergate.items.Difference;

/**
 * One event of the log.
 *
 * @param id rises with time; the position to page from
 * @param subject the item's id, the setting's key, or {@link #PERSON} and the user's id
 * @param who the person's id
 * @param step from one state to another, or from one value to another
 * @param reason may be empty
 * @param detail the export request and the ERP's answer, secrets removed; empty for all that is no export
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

    /** What the subject of an entry about somebody's access begins with. */
    public static final String PERSON = "person:";
}
