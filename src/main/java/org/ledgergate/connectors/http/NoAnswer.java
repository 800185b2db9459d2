package org.ledgergate.connectors.http;

/** A call that brought no answer that could be understood. */
public class NoAnswer extends RuntimeException {

    private final boolean mayHaveHappened;

    private NoAnswer(String message, boolean mayHaveHappened) {
        super(message);
        this.mayHaveHappened = mayHaveHappened;
    }

    /** The request certainly was not executed. */
    public static NoAnswer notExecuted(String message) {
        return new NoAnswer(message, false);
    }

    /** The request may or may not have been executed. */
    public static NoAnswer uncertain(String message) {
        return new NoAnswer(message, true);
    }

    public boolean mayHaveHappened() {
        return mayHaveHappened;
    }
}
