package org.ledgergate.bulk;

/** No run has this number; a choice that nobody confirmed within a day is forgotten. */
public class RunNotFound extends RuntimeException {

    public RunNotFound(long id) {
        super("There is no bulk run " + id + ". A choice that is not confirmed within a day is forgotten.");
    }
}
