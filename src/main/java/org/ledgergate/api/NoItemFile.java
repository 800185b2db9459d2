package org.ledgergate.api;

/** A body that is not declared as one of the kinds of file that items come in. */
class NoItemFile extends RuntimeException {

    NoItemFile() {
        super("Send the file as text/csv or as application/x-ndjson, in UTF-8.");
    }
}
