package org.ledgergate.attachments;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** An attachment whose file is missing, or no longer what was attached. */
public class ContentLost extends Refused {

    ContentLost(Attachment attachment) {
        super(Kind.LOST, Message.of("attachment.lost", attachment.name()));
    }
}
