package org.ledgergate.attachments;

import org.ledgergate.items.Fault;

/** A file that cannot be attached; nothing was stored. */
public class InvalidAttachment extends RuntimeException {

    private final transient Fault fault;

    InvalidAttachment(String code, String message) {
        super(message);
        this.fault = new Fault("/file", code, message);
    }

    public Fault fault() {
        return fault;
    }
}
