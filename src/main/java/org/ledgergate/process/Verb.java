package org.ledgergate.process;

import java.util.Optional;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Word;

/** What people can do to an item. */
public enum Verb implements Word, Coded {
    CORRECT("Correct", "corrected"),
    SEND("Send to ERP", "sent"),
    RESEND("Re-send to ERP", "sent again"),
    RETRIEVE("Retrieve", "retrieved"),
    ACCEPT("Accept", "accepted"),
    REJECT("Reject", "rejected"),
    CONFIRM("Confirm", "confirmed"),
    RETRY("Retry", "retried"),
    RESUME("Resume", "resumed"),
    VOID("Void", "voided");

    private final String label;
    private final String done;

    Verb(String label, String done) {
        this.label = label;
        this.done = done;
    }

    @Override
    public String textKey() {
        return "verb." + code() + ".done";
    }

    @Override
    public String label() {
        return label;
    }

    public static Optional<Verb> ofCode(String code) {
        return Coded.find(Verb.class, code);
    }

    /** Answers what is said of an item that it was done to, in the middle of a sentence. */
    @Override
    public String said() {
        return done;
    }
}
