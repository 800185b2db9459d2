package org.ledgergate.upload;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** No upload has this number. */
public class UploadNotFound extends Refused {

    UploadNotFound() {
        super(Message.of("upload.gone"));
    }
}
