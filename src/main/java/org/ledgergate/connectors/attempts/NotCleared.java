package org.ledgergate.connectors.attempts;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** An export of an item that nobody accepted in this state and revision; the message names the item and the cause. */
public class NotCleared extends Refused {

    public NotCleared(Message why) {
        super(Kind.CONFLICT, why);
    }
}
