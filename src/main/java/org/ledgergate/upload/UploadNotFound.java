package org.ledgergate.upload;

import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;

/** No upload has this number. */
public class UploadNotFound extends Refused {

    UploadNotFound() {
        super(
                Message.of(
                        "This upload is gone: one is kept for a day, and of each person only the last few. Choose the file again."));
    }
}
