package org.ledgergate.api;

import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.Body;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.process.SendToErp;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Items as callers send them: with faults, or again and again, one after the other or all at once. */
@Component
class IncomingItems {

    private static final int TRIES = 3;

    private final SendToErp sendToErp;
    private final Items items;
    private final Access access;
    private final ItemBody bodies;

    IncomingItems(SendToErp sendToErp, Items items, Access access, ItemBody bodies) {
        this.sendToErp = sendToErp;
        this.items = items;
        this.access = access;
        this.bodies = bodies;
    }

    /** The item, and whether it was not there before. */
    record Created(Item item, boolean isNew) {}

    /** @throws InvalidItem with every fault, those of the contract among them */
    Item correct(Person by, ItemId id, Body body) {
        access.requireProjectUser(by);
        Item item = items.get(id);
        return sendToErp.correct(by, id, bodies.correction(item, body));
    }

    /**
     * Creates an item, or answers the one that is there. Whoever loses a race against the same item finds it at the next
     * try; its number, in use by then, is no fault.
     *
     * @throws InvalidItem with every fault, those of the contract among them
     */
    Created create(Person by, Body body) {
        access.requireProjectUser(by);
        Draft draft = bodies.newItem(body);
        boolean known = isThere(draft);
        for (int tries = 1; ; tries++) {
            try {
                return new Created(sendToErp.create(by, draft), !known);
            } catch (ConcurrencyFailureException | DuplicateKeyException | InvalidItem lost) {
                boolean there = isThere(draft);
                if (known || tries == TRIES || (lost instanceof InvalidItem && !there)) {
                    throw lost;
                }
                known = there;
            }
        }
    }

    private boolean isThere(Draft draft) {
        return items.ofSource(draft.source()).isPresent();
    }
}
