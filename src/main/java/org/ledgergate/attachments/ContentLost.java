package org.ledgergate.attachments;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** An attachment whose file is missing, or no longer what was attached. */
public class ContentLost extends Refused {

    ContentLost(Attachment attachment) {
        super(Message.of(
                "The content of {0} is missing or damaged on the server. Ask your administrator to restore it from a back-up, or attach it again.",
                attachment.name()));
    }
}
