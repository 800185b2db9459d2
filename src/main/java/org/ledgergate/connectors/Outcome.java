package org.ledgergate.connectors;

/** How an export ended, as far as we know. */
public enum Outcome {
    /** The ERP has it, and told us its id. */
    SYNCED("posted"),
    /** The ERP took it and will answer later. */
    PENDING("uncertain"),
    /** The ERP said no. */
    REFUSED("refused"),
    /** The ERP wants a person to confirm something first; nothing was posted. */
    NEEDS_CONFIRMATION("refused"),
    /** Nothing reached the ERP; it is safe to try again. */
    NOT_ATTEMPTED("not sent"),
    /** It may or may not have happened; the ERP has to be asked before anything is repeated. */
    UNKNOWN("uncertain"),
    /** Our own rules stopped it before anything was posted; no connector says so. */
    STOPPED("not sent"),
    /** The ERP has it, and its record differs from what was accepted; no connector says so. */
    POSTED_DIFFERENTLY("posted");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** One of four words for people: not sent, refused, uncertain, posted. */
    public String word() {
        return word;
    }

    /** Returns whether the ERP may have the item, or be about to. */
    public boolean mayBeInTheErp() {
        return this == UNKNOWN || this == PENDING || this == SYNCED || this == POSTED_DIFFERENTLY;
    }
}
