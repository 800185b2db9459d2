package org.ledgergate.items;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;

/**
 * Where an item stands and how it came there.
 *
 * @param revision how often it was sent; 0 if never
 * @param sender who sent it last; empty if nobody did
 * @param answer the answer to the present revision
 * @param authors who sent and changed it
 * @param message the reason of a reject, the ERP's words on a failure, what keeps an export up, or that a synced item was changed
 *     here; may be empty
 */
public record Standing(
        ItemState state,
        int revision,
        String sender,
        @Nullable Instant sentAt,
        Answer answer,
        String message,
        ErpIds erp,
        Authors authors) {

    static final Standing NEW =
            new Standing(ItemState.NOT_SENT, 0, "", null, Answer.NONE, "", ErpIds.NONE, Authors.NONE);

    private static final int LONGEST_MESSAGE = 4000;

    /** The words of an ERP or of a failure are kept as far as they can be. */
    public Standing {
        message = Text.clean(message, LONGEST_MESSAGE);
    }

    /** Answers who accepted, rejected or retrieved the present revision; empty if nobody did. */
    public String answeredBy() {
        return answer.by();
    }

    public @Nullable Instant answeredAt() {
        return answer.at();
    }

    /** Answers the ERP's id; empty unless synced. */
    public String erpId() {
        return erp.item();
    }

    Standing sent(ItemState to, String by, Instant now) {
        return new Standing(
                to, revision + 1, by, now, answer.open(), "", new ErpIds("", erp.lines()), authors.sentBy(by));
    }

    Standing answered(ItemState to, String by, Instant now, String reason) {
        return answered(to, new Answer(by, now, answer.extraFields()), reason);
    }

    Standing accepted(String by, Instant now, Map<String, String> extraFields) {
        return answered(ItemState.EXPORTING, new Answer(by, now, extraFields), "")
                .by(authors.accepted());
    }

    private Standing answered(ItemState to, Answer given, String reason) {
        return new Standing(to, revision, sender, sentAt, given, reason, erp, authors);
    }

    Standing moved(ItemState to, String reason) {
        return new Standing(to, revision, sender, sentAt, answer, reason, erp, authors);
    }

    Standing troubled(String trouble) {
        return moved(state, trouble);
    }

    /** What the ERP has is what it took: whoever sees only that an item is synced is not to believe that it has more. */
    Standing differing(boolean differs) {
        Message words = Message.of("Changed here after the ERP took it; the ERP has what was accepted.");
        return moved(state, differs ? words.toString() : "");
    }

    Standing synced(ErpIds ids) {
        return new Standing(ItemState.SYNCED, revision, sender, sentAt, answer, "", ids, authors);
    }

    Standing edited(String by) {
        return by(authors.editedBy(by));
    }

    private Standing by(Authors those) {
        return new Standing(state, revision, sender, sentAt, answer, message, erp, those);
    }
}
