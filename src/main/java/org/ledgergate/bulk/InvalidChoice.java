package org.ledgergate.bulk;

/** A choice of items that nothing can be done with; the message says what to choose instead. */
public class InvalidChoice extends RuntimeException {

    public InvalidChoice(String message) {
        super(message);
    }
}
