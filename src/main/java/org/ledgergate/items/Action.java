package org.ledgergate.items;

/** What somebody did to an item. */
public enum Action {
    CREATED("Created"),
    CORRECTED("Corrected"),
    SENT("Sent"),
    RESENT("Re-sent"),
    APPROVAL_SKIPPED("Approval skipped"),
    RELEASED("Released"),
    RETRIEVED("Retrieved"),
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    EXPORT_TROUBLED("Export in trouble"),
    EXPORT_PENDING("Taken by the ERP"),
    SYNCED("Synced"),
    EXPORT_FAILED("Failed to export"),
    CONFIRMED("Confirmed"),
    RETRIED("Retried"),
    VOIDED("Voided"),
    UNLINKED("Unlinked"),
    ATTACHED("File attached"),
    DETACHED("Attachment removed"),
    REFUSED("Refused");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
