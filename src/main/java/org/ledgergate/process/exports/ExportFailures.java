package org.ledgergate.process.exports;

import org.ledgergate.access.Person;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.attempts.Attempt;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.ledgergate.notifications.Notifications;
import org.springframework.stereotype.Component;

/** Writes on an item that its export came to nothing or is stuck, and tells the people concerned. */
@Component
public class ExportFailures {

    private final Items items;
    private final Exports exports;
    private final Notifications notifications;

    ExportFailures(Items items, Exports exports, Notifications notifications) {
        this.items = items;
        this.exports = exports;
        this.notifications = notifications;
    }

    /** Marks the item as failed with the words of its last attempt; what was posted differently is told to the administrators too. */
    public void fail(ItemId id) {
        Item item = items.lock(id);
        Message message = exports.of(item)
                .last()
                .map(Attempt::message)
                .filter(said -> !said.isEmpty())
                .orElse(Message.of("export.never-answered"));
        Item failed = items.move(
                Person.LEDGERGATE, item, ItemEvent.EXPORT_FAILED, ItemState.FAILED, message, exports.record(item));
        notifications.exportFailed(failed, message);
        if (exports.of(failed)
                .outcome()
                .filter(Outcome.POSTED_DIFFERENTLY::equals)
                .isPresent()) {
            notifications.technicalTrouble(failed, message);
        }
    }

    /**
     * Says on the item that its export has used up its retries, and tells the administrators.
     *
     * @param incident the failure as the engine has it; what the last attempt says goes first
     */
    void giveUpForNow(ItemId id, String incident) {
        Item item = items.lock(id);
        Message trouble = exports.of(item)
                .last()
                .filter(last -> last.outcome() == Outcome.NOT_ATTEMPTED)
                .map(last -> Message.of("export.not-sent", item.named(), last.message()))
                .orElse(Message.just(Text.clean(incident)));
        items.noteTrouble(item, ItemEvent.EXPORT_TROUBLED, trouble, exports.record(item));
        notifications.technicalTrouble(item, trouble);
    }
}
