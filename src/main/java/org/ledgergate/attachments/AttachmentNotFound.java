package org.ledgergate.attachments;

/** An item has no attachment of this number. */
public class AttachmentNotFound extends RuntimeException {

    AttachmentNotFound() {
        super("This item has no such attachment; it may have been removed.");
    }
}
