package org.ledgergate.items;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgergate.messages.Message;

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
public record Lifecycle(
        ItemState state,
        int revision,
        String sender,
        @Nullable Instant sentAt,
        Answer answer,
        Message message,
        ErpIds erp,
        Authors authors) {

    static final Lifecycle NEW =
            new Lifecycle(ItemState.NOT_SENT, 0, "", null, Answer.NONE, Message.NONE, ErpIds.NONE, Authors.NONE);

    /** Returns who accepted, rejected or retrieved the present revision; empty if nobody did. */
    public String answeredBy() {
        return answer.by();
    }

    public @Nullable Instant answeredAt() {
        return answer.at();
    }

    /** Returns the ERP's id; empty unless synced. */
    public String erpId() {
        return erp.item();
    }

    Lifecycle sent(ItemState to, String by, Instant now) {
        return new Lifecycle(
                to,
                revision + 1,
                by,
                now,
                answer.open(),
                Message.NONE,
                new ErpIds("", erp.lines()),
                authors.sentBy(by));
    }

    Lifecycle answered(ItemState to, String by, Instant now, Message reason) {
        return answered(to, new Answer(by, now, answer.extraFields()), reason);
    }

    Lifecycle accepted(String by, Instant now, Map<String, String> extraFields) {
        return answered(ItemState.EXPORTING, new Answer(by, now, extraFields), Message.NONE)
                .by(authors.accepted());
    }

    private Lifecycle answered(ItemState to, Answer given, Message reason) {
        return new Lifecycle(to, revision, sender, sentAt, given, reason, erp, authors);
    }

    Lifecycle moved(ItemState to, Message reason) {
        return new Lifecycle(to, revision, sender, sentAt, answer, reason, erp, authors);
    }

    Lifecycle troubled(Message trouble) {
        return moved(state, trouble);
    }

    /** What the ERP has is what it took: whoever sees only that an item is synced is not to believe that it has more. */
    Lifecycle differing(boolean differs) {
        Message words = Message.of("item.changed-after-sync");
        return moved(state, differs ? words : Message.NONE);
    }

    public Lifecycle synced(ErpIds ids) {
        return new Lifecycle(ItemState.SYNCED, revision, sender, sentAt, answer, Message.NONE, ids, authors);
    }

    Lifecycle edited(String by) {
        return by(authors.editedBy(by));
    }

    private Lifecycle by(Authors those) {
        return new Lifecycle(state, revision, sender, sentAt, answer, message, erp, those);
    }
}
