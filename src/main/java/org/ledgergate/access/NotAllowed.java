package org.ledgergate.access;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** Somebody asked for what their roles do not allow; the message says what is missing and whom to ask. */
public class NotAllowed extends Refused {

    public NotAllowed(Message message) {
        super(Kind.FORBIDDEN, message);
    }
}
