package org.ledgergate.upload;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** No upload has this number. */
public class UploadNotFound extends Refused {

    UploadNotFound() {
        super(Kind.NOT_FOUND, Message.of("upload.gone"));
    }
}
