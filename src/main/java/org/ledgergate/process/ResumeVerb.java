package org.ledgergate.process;

import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.messages.Message;
import org.ledgergate.process.instances.Instances;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.stereotype.Component;

/**
 * Brings an item's process back to where the item stands, after it was ended or suspended in the engine. The export step asks
 * the ERP first where an earlier attempt may have posted the item. Source: R47.
 */
@Component
class ResumeVerb {

    private final Items items;
    private final ReviewRules answers;
    private final Instances instances;
    private final Starts starts;
    private final SenderVerbs sending;

    ResumeVerb(Items items, ReviewRules answers, Instances instances, Starts starts, SenderVerbs sending) {
        this.items = items;
        this.answers = answers;
        this.instances = instances;
        this.starts = starts;
        this.sending = sending;
    }

    Item resume(Person by, Item item) {
        answers.requireResumer(by, item);
        switch (instances.halt(item)) {
            case NONE ->
                throw new WrongState(
                        item,
                        instances.onItsWay(item)
                                ? Message.of("wanted.resumed-running")
                                : Message.just(Verb.RESUME.event()));
            case SUSPENDED -> {
                instances.activate(item.id());
                items.resumed(by, item);
            }
            case ENDED -> {
                instances.remove(item.id(), "Resumed by " + by.id());
                items.resumed(by, item);
                restart(item);
            }
        }
        return items.get(item.id());
    }

    private void restart(Item item) {
        switch (item.state()) {
            case SENT -> starts.start(item, true);
            case WAITING -> sending.waitAgain(item);
            case EXPORTING -> instances.startAt(SendToErpProcess.EXPORT_ITEM, item);
            case FAILED -> instances.startAt(SendToErpProcess.RESOLVE_FAILURE, item);
            default -> throw new IllegalStateException(item.state() + " has no process");
        }
    }
}
