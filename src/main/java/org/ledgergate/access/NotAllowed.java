package org.ledgergate.access;

/** Somebody asked for what their roles do not allow; the message says what is missing and whom to ask. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message);
    }
}
