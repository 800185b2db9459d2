package org.ledgergate.process;

/** What people can do to an item. */
public enum Verb {
    CORRECT("Correct"),
    SEND("Send to ERP"),
    RESEND("Re-send to ERP"),
    RETRIEVE("Retrieve"),
    ACCEPT("Accept"),
    REJECT("Reject"),
    CONFIRM("Confirm"),
    RETRY("Retry"),
    VOID("Void");

    private final String label;

    Verb(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
