package org.ledgergate.items;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands and how it came there.
 *
 * @param revision how often it was sent; 0 if never
 * @param sender who sent it last; empty if nobody did
 * @param answeredBy who accepted, rejected or retrieved the present revision; empty if nobody did
 * @param message the reason of a reject, the ERP's words on a failure, or what keeps an export up; may be empty
 * @param erpId the ERP's id; empty unless synced
 */
public record Standing(
        ItemState state,
        int revision,
        String sender,
        @Nullable Instant sentAt,
        String answeredBy,
        @Nullable Instant answeredAt,
        String message,
        String erpId) {

    static final Standing NEW = new Standing(ItemState.NOT_SENT, 0, "", null, "", null, "", "");

    Standing sent(ItemState to, String sender, Instant now) {
        return new Standing(to, revision + 1, sender, now, "", null, "", "");
    }

    Standing answered(ItemState to, String by, Instant now, String message) {
        return new Standing(to, revision, sender, sentAt, by, now, message, erpId);
    }

    Standing moved(ItemState to, String message) {
        return new Standing(to, revision, sender, sentAt, answeredBy, answeredAt, message, erpId);
    }

    Standing troubled(String trouble) {
        return moved(state, trouble);
    }

    Standing synced(String newErpId) {
        return new Standing(ItemState.SYNCED, revision, sender, sentAt, answeredBy, answeredAt, "", newErpId);
    }
}
