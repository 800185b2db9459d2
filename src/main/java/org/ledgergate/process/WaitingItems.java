package org.ledgergate.process;

import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.notifications.Notifications;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** The items that were sent before their commitment is in the ERP. Source: R12. */
@Component
class WaitingItems {

    private final Items items;
    private final WorkList workList;
    private final Engine engine;
    private final Notifications notifications;

    WaitingItems(Items items, WorkList workList, Engine engine, Notifications notifications) {
        this.items = items;
        this.workList = workList;
        this.engine = engine;
        this.notifications = notifications;
    }

    /**
     * Answers whether an item that is about to be sent has to wait. Its commitment's row is locked until the send is
     * committed, so that the commitment cannot become synced between the question and the wait, and wake nobody.
     */
    boolean hasToWait(Item item) {
        return items.parent(item)
                .filter(parent -> parent.state() != ItemState.SYNCED)
                .map(parent -> items.lock(parent.id()))
                .filter(parent -> parent.state() != ItemState.SYNCED)
                .isPresent();
    }

    /** Returns how many items of the same commitment are on their way into the ERP, this one included. */
    int exportingBeside(Item item) {
        return workList.exportingBeside(item);
    }

    /** Lets go on what waited for this item, which has just been recorded as synced. */
    void release(Item parent) {
        workList.waitingFor(parent).forEach(child -> engine.tell(AwaitParentProcess.PARENT_SYNCED, child.id()));
    }

    /** Tells the senders of what waits for this item that it will not be in the ERP for now. */
    void tellSendersOf(Item parent) {
        workList.waitingFor(parent).forEach(child -> notifications.parentStopped(child, parent));
    }
}
