package org.ledgergate.items.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The items whose rows the running transaction has locked, as it left them: nobody else can change them before it ends, so
 * they need not be read again.
 */
class LockedItems {

    Optional<Item> find(ItemId id) {
        return Optional.ofNullable(ofTransaction().get(id));
    }

    /** Remembers an item until the transaction ends; without a transaction there is no lock, and nothing to remember. */
    Item keep(Item item) {
        ofTransaction().put(item.id(), item);
        return item;
    }

    /** Takes over what became of an item, if it is one that the transaction has locked. */
    void replace(Item item) {
        ofTransaction().replace(item.id(), item);
    }

    @SuppressWarnings("unchecked")
    private Map<ItemId, Item> ofTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        Map<ItemId, Item> items = (Map<ItemId, Item>) TransactionSynchronizationManager.getResource(this);
        return items == null ? begin() : items;
    }

    private Map<ItemId, Item> begin() {
        Map<ItemId, Item> items = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, items);
        TransactionSynchronizationManager.registerSynchronization(new Ending(items));
        return items;
    }

    /** Another transaction within this one sees nothing of it, and nothing is left after its end. */
    private class Ending implements TransactionSynchronization {

        private final Map<ItemId, Item> items;

        Ending(Map<ItemId, Item> items) {
            this.items = items;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LockedItems.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LockedItems.this, items);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LockedItems.this);
        }
    }
}
