package org.ledgergate.process.instances;

import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.rules.Readiness;
import org.ledgergate.messages.Message;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;

/** The items that were sent before their commitment, or the job of ours that they belong to, is in the ERP. Source: R12. */
@Component
public class ItemsAwaitingParent {

    private final Items items;
    private final Readiness readiness;
    private final WorkList workList;
    private final Engine engine;
    private final ReturnsToSender returns;

    ItemsAwaitingParent(Items items, Readiness readiness, WorkList workList, Engine engine, ReturnsToSender returns) {
        this.items = items;
        this.readiness = readiness;
        this.workList = workList;
        this.engine = engine;
        this.returns = returns;
    }

    /**
     * Checks whether an item that is about to be sent has to wait. What it waits for is locked until the send is committed, so
     * that it cannot become synced between the question and the wait, and wake nobody.
     */
    public boolean hasToWait(Item item) {
        return readiness
                .awaited(item)
                .map(before -> items.lock(before.id()))
                .filter(before -> before.state() != ItemState.SYNCED)
                .isPresent();
    }

    /** Returns how many items of the same commitment are on their way into the ERP, this one included. */
    public int exportingBeside(Item item) {
        return workList.exportingBeside(item);
    }

    /** Lets go on what waited for this item, which has just been recorded as synced. */
    public void release(Item before) {
        workList.waitingFor(before)
                .forEach(waiting -> engine.correlate(AwaitParentProcess.PARENT_SYNCED, waiting.id()));
    }

    /**
     * Sends back what waits for an item that will never be in the ERP under the name by which it is waited for.
     *
     * @param reason what became of it
     */
    public void sendBack(Item before, Message reason) {
        workList.waitingFor(before).forEach(waiting -> returns.sendBack(items.lock(waiting.id()), reason));
    }
}
