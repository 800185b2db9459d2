package org.ledgergate.connectors.tryton.rpc;

/** An error that Tryton returned in place of a result; it has undone what the call had begun. */
public class TrytonError extends RuntimeException {

    /** What it means. */
    public enum Kind {
        /** No, for a reason that people understand. */
        REFUSED,
        /** A person has to confirm something first. */
        QUESTION,
        /** Somebody else changed the record since it was read. */
        CHANGED_MEANWHILE,
        /** Somebody else was at the same records or numbers in this moment; the same call may go through in the next. */
        COLLIDED,
        /** A fault of Tryton's own. */
        BROKE_OFF,
        /** Not Tryton's word but ours: a draft does not say what was written into it. */
        ALTERED,
        /** The session is over, or was never good. */
        SIGNED_OUT
    }

    private final Kind kind;
    private final String question;

    public TrytonError(Kind kind, String message) {
        this(kind, message, "");
    }

    private TrytonError(Kind kind, String message, String question) {
        super(message);
        this.kind = kind;
        this.question = question;
    }

    static TrytonError question(String name, String message) {
        return new TrytonError(Kind.QUESTION, message, name);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns Tryton's name for what is to be confirmed; empty unless it is a question. */
    public String question() {
        return question;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
