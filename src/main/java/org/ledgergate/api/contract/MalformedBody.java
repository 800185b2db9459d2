package org.ledgergate.api.contract;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** A request body that is no JSON; the message says where and why. */
public class MalformedBody extends Refused {

    MalformedBody(Message message) {
        super(Kind.UNREADABLE, message);
    }
}
