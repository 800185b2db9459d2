package org.ledgergate.process;

import java.util.List;
import org.ledgergate.access.Person;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.process.instances.Instances;
import org.ledgergate.process.instances.ItemsAwaitingParent;
import org.springframework.stereotype.Component;

/** The project's side of an item's way: send, wait for the commitment or the job, take back, give up. */
@Component
class SenderVerbs {

    private final Items items;
    private final ErpQuestions erp;
    private final Starts starts;
    private final Instances instances;
    private final ItemsAwaitingParent waiting;

    SenderVerbs(Items items, ErpQuestions erp, Starts starts, Instances instances, ItemsAwaitingParent waiting) {
        this.items = items;
        this.erp = erp;
        this.starts = starts;
        this.instances = instances;
        this.waiting = waiting;
    }

    List<Fault> check(Item item) {
        return erp.conditions().failing(item);
    }

    Item send(Person by, Item item) {
        requireNothingInTheErp(item, ItemState.SENT, Verb.SEND);
        boolean afterReject = item.state() == ItemState.REJECTED;
        if (!waiting.hasToWait(item)) {
            return starts.start(
                    items.send(by, item, ItemState.SENT, erp.conditions().limits(item)), afterReject);
        }
        Item sentEarly =
                items.send(by, item, ItemState.WAITING, erp.conditions().limits(item));
        starts.await(sentEarly, afterReject);
        return sentEarly;
    }

    /** Sends on an item that waited, unless it was taken back meanwhile, or has to go back: its commitment says something else now. */
    void sendOn(ItemId id, boolean afterReject) {
        Item item = items.lock(id);
        if (item.state() == ItemState.WAITING && !erp.conditions().sentBack(item)) {
            starts.start(
                    items.move(Person.LEDGERGATE, item, ItemEvent.RELEASED, ItemState.SENT, Message.NONE, ""),
                    afterReject);
        }
    }

    /** Lets a waiting item wait again, or sends it on if there is nothing to wait for any more. */
    void waitAgain(Item item) {
        if (waiting.hasToWait(item)) {
            starts.await(item, true);
        } else {
            sendOn(item.id(), true);
        }
    }

    Item retrieve(Person by, Item item) {
        requireNothingInTheErp(item, ItemState.RETRIEVED, Verb.RETRIEVE);
        Item retrieved = items.answer(by, item, Verb.RETRIEVE.event(), ItemState.RETRIEVED, "");
        instances.retrieve(by, item);
        return retrieved;
    }

    Item giveUp(Person by, Item item, String reason) {
        Item given = items.answer(by, item, Verb.VOID.event(), ItemState.VOID, reason);
        waiting.sendBack(given, givenUp(given));
        return given;
    }

    private static Message givenUp(Item item) {
        Message why = item.lifecycle().message();
        return why.isEmpty()
                ? Message.of("item.commitment-given-up", item.named())
                : Message.of("item.commitment-given-up-because", item.named(), why);
    }

    /** What waits for a job names it by its number. */
    void corrected(Item before, Item after) {
        String number = before.text(Field.NUMBER);
        if (before.type() == ItemType.JOB && !number.equals(after.text(Field.NUMBER))) {
            waiting.sendBack(before, Message.of("item.job-renumbered", number, after.text(Field.NUMBER)));
        }
    }

    /** What the ERP has or may have is neither taken back nor sent in another revision. Source: R10. */
    private void requireNothingInTheErp(Item item, ItemState next, Verb wanted) {
        if (!item.state().canBecome(next)) {
            return; // its state says more
        }
        erp.exports().of(item).inTheErp().ifPresent(attempt -> {
            throw new WrongState(item, Message.of("wanted.other-revision-in-erp", wanted.event(), attempt.revision()));
        });
    }
}
