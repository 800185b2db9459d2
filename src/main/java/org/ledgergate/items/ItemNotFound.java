package org.ledgergate.items;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** No item has this id. */
public class ItemNotFound extends Refused {

    public ItemNotFound(String id) {
        super(Message.of("There is no item {0}.", id));
    }
}
