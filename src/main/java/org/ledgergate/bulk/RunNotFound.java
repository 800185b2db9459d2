package org.ledgergate.bulk;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** No run has this number; a choice that nobody confirmed within a day is forgotten. */
public class RunNotFound extends Refused {

    public RunNotFound(long id) {
        super(Kind.NOT_FOUND, Message.of("bulk.not-found", id));
    }
}
