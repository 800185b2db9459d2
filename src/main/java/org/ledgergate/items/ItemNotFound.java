package org.ledgergate.items;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** No item has this id. */
public class ItemNotFound extends Refused {

    public ItemNotFound(String id) {
        super(Kind.NOT_FOUND, Message.of("item.not-found", id));
    }
}
