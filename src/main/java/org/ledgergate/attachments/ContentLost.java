package org.ledgergate.attachments;

/** An attachment whose file is missing, or no longer what was attached. */
public class ContentLost extends RuntimeException {

    ContentLost(Attachment attachment) {
        super(
                "The content of " + attachment.name()
                        + " is missing or damaged on the server. Ask your administrator to restore it from a back-up, or attach it again.");
    }
}
