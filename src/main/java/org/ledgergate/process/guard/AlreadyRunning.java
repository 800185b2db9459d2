package org.ledgergate.process.guard;

import org.ledgergate.access.NotAllowed;
import org.ledgergate.messages.Message;

/** A process was begun for something that is under way in it already. */
class AlreadyRunning extends NotAllowed {

    AlreadyRunning() {
        super(Message.of("engine.under-way"));
    }
}
