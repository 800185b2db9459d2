package org.ledgergate.process.instances;

import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.ledgergate.notifications.Notifications;
import org.ledgergate.worklist.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Items that go back to their sender without anybody having rejected them. Source: R12, R39. */
@Component
public class ReturnsToSender {

    private final Items items;
    private final WorkList workList;
    private final Instances instances;
    private final Notifications notifications;
    private final TransactionTemplate ownTransaction;

    ReturnsToSender(
            Items items,
            WorkList workList,
            Instances instances,
            Notifications notifications,
            PlatformTransactionManager transactions) {
        this.items = items;
        this.workList = workList;
        this.instances = instances;
        this.notifications = notifications;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Rejects an item that is sent or waits, in the name of Ledgergate: its sender is told, and its process ends. */
    void sendBack(Item item, Message reason) {
        reject(item, reason);
        instances.retrieve(Person.LEDGERGATE, item);
    }

    /** Rejects an item in the name of Ledgergate whose process takes this step itself, and ends behind it. */
    public void reject(Item item, Message reason) {
        Item back = items.answer(Person.LEDGERGATE, item, ItemEvent.REJECTED, ItemState.REJECTED, reason);
        notifications.rejected(back);
        tellSendersOf(back);
    }

    /**
     * Sends an item back once the present transaction has ended, which is about to be undone: its refusal tells the approver, in
     * whatever client they are. Whoever answered or changed the item in between was faster.
     */
    public void sendBackAfterwards(Item seen, Message reason) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                ownTransaction.executeWithoutResult(transaction -> {
                    Item item = items.lock(seen.id());
                    if (item.version() == seen.version()) {
                        sendBack(item, reason);
                    }
                });
            }
        });
    }

    /** Tells the senders of what waits for this item that it will not be in the ERP for now. */
    public void tellSendersOf(Item stopped) {
        workList.waitingFor(stopped).forEach(child -> notifications.parentStopped(child, stopped));
    }
}
