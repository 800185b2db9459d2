package org.ledgergate.bulk;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** A choice of items that nothing can be done with; the message says what to choose instead. */
public class InvalidSelection extends Refused {

    public InvalidSelection(Message message) {
        super(Kind.INVALID, message);
    }
}
