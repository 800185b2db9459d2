package org.ledgergate.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.content.Difference;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.MessageJson;

/**
 * One event of the log.
 *
 * @param id rises with time; the position to page from
 * @param subject the item's id, the setting's key, {@link #ERP}, {@link #PERSON} and the user's id, or {@link #RECORDS} and the kind's code
 * @param who the person's id
 * @param action the key of its text in the bundles
 * @param reason may be empty
 * @param detail the export request and the ERP's answer, secrets removed, the codes of records, or of a refused attempt what was attempted; empty for all else
 */
public record LogEntry(
        long id,
        Instant at,
        String who,
        String subject,
        String action,
        Changed changed,
        Message reason,
        String detail) {

    /**
     * What became different.
     *
     * @param step from one state to another, or from one value to another
     * @param fields may be empty
     */
    public record Changed(Difference step, List<Difference> fields) {

        static Changed only(Difference step) {
            return new Changed(step, List.of());
        }
    }

    /** The subject of an entry about which ERP items go to. */
    public static final String ERP = "erp";

    /** What the subject of an entry about somebody's access begins with. */
    public static final String PERSON = "person:";

    /** What the subject of an entry about records of the ERP begins with; the code of their kind follows. */
    public static final String RECORDS = "records:";

    private static final Message FILE = Message.of("attachments.name");
    private static final Set<String> OF_A_FILE = Set.of(ItemEvent.ATTACHED.textKey(), ItemEvent.DETACHED.textKey());

    /** Returns from which state to which, or from which value to which. */
    public Difference step() {
        return changed.step();
    }

    /** Returns the fields that became different; may be empty. */
    public List<Difference> changes() {
        return changed.fields();
    }

    /** Returns what was done; of a refused attempt also what was attempted. */
    public Message done() {
        return refused() ? Message.of("history.refused", MessageJson.read(detail)) : new Message(action, List.of());
    }

    public boolean refused() {
        return action.equals(ItemEvent.REFUSED.textKey());
    }

    /** Returns the name of the file that was attached or removed; empty if it speaks of something else. */
    public Optional<String> file() {
        return changes().stream()
                .filter(change -> OF_A_FILE.contains(action) && change.field().equals(FILE))
                .map(change -> change.after().isEmpty() ? change.before() : change.after())
                .map(Message::toString)
                .findFirst();
    }
}
