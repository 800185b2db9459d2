package org.ledgergate.items;

import org.ledgergate.messages.Message;

/** An item that no longer goes with its commitment: instead of being accepted it goes back to its sender. Source: R39. */
public class ItemWentBack extends WrongState {

    public ItemWentBack(Item item, Message reason) {
        super(
                ItemState.REJECTED,
                Message.of("{0} was not accepted and goes back to its sender. {1}", item.named(), reason));
    }
}
