package org.ledgergate.attachments;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** An item has no attachment of this number. */
public class AttachmentNotFound extends Refused {

    AttachmentNotFound() {
        super(Kind.NOT_FOUND, Message.of("attachment.not-found"));
    }
}
