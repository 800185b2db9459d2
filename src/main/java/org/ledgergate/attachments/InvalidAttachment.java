package org.ledgergate.attachments;

import org.ledgergate.items.Fault;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** A file that cannot be attached; nothing was stored. */
public class InvalidAttachment extends Refused {

    private final transient Fault fault;

    InvalidAttachment(String code, Message message) {
        super(message);
        this.fault = new Fault("/file", code, message);
    }

    public Fault fault() {
        return fault;
    }
}
