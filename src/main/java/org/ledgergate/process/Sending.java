package org.ledgergate.process;

import java.util.List;
import java.util.Map;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.items.Action;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.Limits;
import org.springframework.stereotype.Component;

/** The project's side of an item's way: send, wait for the commitment, take back, give up. */
@Component
class Sending {

    private final Items items;
    private final Connectors connectors;
    private final StartVariables variables;
    private final Engine engine;
    private final WaitingItems waiting;

    Sending(Items items, Connectors connectors, StartVariables variables, Engine engine, WaitingItems waiting) {
        this.items = items;
        this.connectors = connectors;
        this.variables = variables;
        this.engine = engine;
        this.waiting = waiting;
    }

    List<Fault> check(Item item) {
        return items.check(item, limits(item));
    }

    Item send(Person by, Item item) {
        boolean afterReject = item.state() == ItemState.REJECTED;
        if (!waiting.hasToWait(item)) {
            return start(items.send(by, item, ItemState.SENT, limits(item)), afterReject);
        }
        Item sentEarly = items.send(by, item, ItemState.WAITING, limits(item));
        engine.begin(
                AwaitParentProcess.KEY,
                item.id().toString(),
                Map.of(SendToErpProcess.RESENT_AFTER_REJECT, afterReject));
        return sentEarly;
    }

    /** Sends on an item that waited for its commitment, unless it was taken back meanwhile. */
    void sendOn(ItemId id, boolean afterReject) {
        Item item = items.lock(id);
        if (item.state() == ItemState.WAITING) {
            start(items.move(Person.LEDGERGATE, item, Action.RELEASED, ItemState.SENT, "", ""), afterReject);
        }
    }

    Item retrieve(Person by, Item item) {
        Item retrieved = items.answer(by, item, Action.RETRIEVED, ItemState.RETRIEVED, "");
        if (item.state() == ItemState.WAITING) {
            engine.tell(AwaitParentProcess.ITEM_RETRIEVED, item.id());
        } else {
            engine.escalate(by, item.id(), SendToErpProcess.REVIEW_ITEM, SendToErpProcess.ITEM_RETRIEVED);
        }
        return retrieved;
    }

    Item giveUp(Person by, Item item, String reason) {
        Item given = items.answer(by, item, Action.VOIDED, ItemState.VOID, reason);
        waiting.tellSendersOf(given);
        return given;
    }

    private Item start(Item sent, boolean afterReject) {
        Map<String, Object> rest = engine.start(sent.id(), variables.of(sent, afterReject));
        if (Boolean.FALSE.equals(rest.get(SendToErpProcess.APPROVAL_NEEDED))) {
            return items.move(Person.LEDGERGATE, sent, Action.APPROVAL_SKIPPED, ItemState.EXPORTING, "", "");
        }
        return sent;
    }

    private Limits limits(Item item) {
        return connectors.capabilities().limits(item.type());
    }
}
