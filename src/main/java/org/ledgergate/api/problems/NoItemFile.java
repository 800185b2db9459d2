package org.ledgergate.api.problems;

/** A body that is not declared as one of the kinds of file that items come in. */
public class NoItemFile extends RuntimeException {

    public NoItemFile() {
        super("Send the file as text/csv or as application/x-ndjson, in UTF-8.");
    }
}
