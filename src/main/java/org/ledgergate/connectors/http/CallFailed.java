package org.ledgergate.connectors.http;

/** A call that brought no reply that can be used. */
public class CallFailed extends RuntimeException {

    private final boolean mayHaveHappened;

    private CallFailed(String message, boolean mayHaveHappened) {
        super(message);
        this.mayHaveHappened = mayHaveHappened;
    }

    /** The request certainly was not executed. */
    public static CallFailed notExecuted(String message) {
        return new CallFailed(message, false);
    }

    /** The request may or may not have been executed. */
    public static CallFailed uncertain(String message) {
        return new CallFailed(message, true);
    }

    String words() {
        return String.valueOf(getMessage());
    }

    public boolean mayHaveHappened() {
        return mayHaveHappened;
    }
}
