package org.ledgergate.process;

import java.util.List;
import java.util.Map;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Attempt;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Exports;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.Action;
import org.ledgergate.items.ErpIds;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.ledgergate.notifications.Notifications;
import org.springframework.stereotype.Component;

/** Brings an accepted item into the ERP, and writes on the item what became of it. */
@Component
class Exporting {

    private final Items items;
    private final Exports exports;
    private final Notifications notifications;
    private final TroubleNote troubleNote;
    private final WaitingItems waiting;

    Exporting(
            Items items, Exports exports, Notifications notifications, TroubleNote troubleNote, WaitingItems waiting) {
        this.items = items;
        this.exports = exports;
        this.notifications = notifications;
        this.troubleNote = troubleNote;
        this.waiting = waiting;
    }

    /**
     * Posts the item, or asks about it where an earlier attempt may have posted it.
     *
     * @throws ErpUnavailable if nothing reached the ERP; the engine tries again
     */
    Outcome export(ItemId id) {
        Item item = items.get(id);
        Attempt attempt = exports.export(item, parent(item));
        if (attempt.outcome() == Outcome.NOT_ATTEMPTED) {
            troubleNote.write(id, Message.of("Not sent yet, and tried again by itself: {0}", attempt.message()));
            throw new ErpUnavailable(Message.of("{0} was not sent: {1}", item.named(), attempt.message()));
        }
        conclude(item, attempt);
        return attempt.outcome();
    }

    /** Answers what the ERP would object to if the item were exported now; nothing is posted. */
    List<String> objections(Item item, Map<String, String> extraFields) {
        return exports.objections(item, parent(item), extraFields);
    }

    /** Asks the ERP what became of the item; NOT_ATTEMPTED says that it does not have it. */
    Outcome ask(ItemId id) {
        Item item = items.get(id);
        Attempt attempt = exports.ask(item);
        conclude(item, attempt);
        return attempt.outcome();
    }

    /** Marks the item as failed, with the ERP's words, and tells the people concerned. */
    void fail(ItemId id) {
        Item item = items.lock(id);
        String message = exports.last(item)
                .map(Attempt::message)
                .filter(words -> !words.isBlank())
                .orElse(Message.of("The ERP never said what became of it. Retry asks it again.")
                        .toString());
        Item failed = items.move(
                Person.LEDGERGATE, item, Action.EXPORT_FAILED, ItemState.FAILED, message, exports.record(item));
        notifications.exportFailed(failed, message);
    }

    /** Says on the item that its export has used up its retries, and tells the administrators. */
    void giveUpForNow(ItemId id, String trouble) {
        Item item = items.lock(id);
        items.trouble(item, Action.EXPORT_TROUBLED, trouble, exports.record(item));
        notifications.technicalTrouble(item, trouble);
    }

    private ExportRequest.Parent parent(Item item) {
        return items.parent(item)
                .map(parent -> new ExportRequest.Parent(
                        parent.standing().erpId(), parent.standing().erp().lines(), parent.content()))
                .orElse(ExportRequest.Parent.NONE);
    }

    /** Writes the outcome on the item as it was read before the call; whoever changed it meanwhile makes the step repeat. */
    private void conclude(Item item, Attempt attempt) {
        ExportResult result = attempt.result();
        switch (attempt.outcome()) {
            case SYNCED ->
                waiting.release(items.synced(item, new ErpIds(result.erpId(), result.lineIds()), attempt.line()));
            case PENDING ->
                items.trouble(
                        item,
                        Action.EXPORT_PENDING,
                        Message.of("The ERP took it and has yet to answer; it is being asked.")
                                .toString(),
                        attempt.line());
            case UNKNOWN ->
                items.trouble(
                        item,
                        Action.EXPORT_TROUBLED,
                        Message.of("The ERP's answer is missing, so the outcome is uncertain; the ERP is being asked.")
                                .toString(),
                        attempt.line());
            case REFUSED, NEEDS_CONFIRMATION, NOT_ATTEMPTED -> {
                // the next step of the process deals with it
            }
        }
    }
}
