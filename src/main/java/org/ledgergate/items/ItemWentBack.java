package org.ledgergate.items;

import org.ledgergate.messages.Message;

/** An item that no longer goes with its commitment: instead of being accepted it goes back to its sender. Source: R39. */
public class ItemWentBack extends WrongState {

    public ItemWentBack(Item item, Message reason) {
        super(ItemState.REJECTED, Message.of("item.went-back", item.named(), reason));
    }
}
