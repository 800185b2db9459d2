package org.ledgergate.api.problems;

/** An address that names nothing of ours. */
public class NotServed extends RuntimeException {

    public NotServed(String message) {
        super(message);
    }
}
