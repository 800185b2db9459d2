package org.ledgergate.upload;

/** No upload has this number. */
public class UploadNotFound extends RuntimeException {

    UploadNotFound() {
        super(
                "This upload is gone: one is kept for a day, and of each person only the last few. Choose the file again.");
    }
}
