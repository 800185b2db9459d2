package org.ledgergate.items;

import java.util.Locale;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Word;

/** What somebody did to an item. */
public enum ItemEvent implements Word {
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
    RESUMED("Resumed"),
    VOIDED("Voided"),
    UNLINKED("Unlinked"),
    ATTACHED("File attached"),
    DETACHED("Attachment removed"),
    REFUSED("Refused");

    private final String label;

    ItemEvent(String label) {
        this.label = label;
    }

    @Override
    public String textKey() {
        return "event." + Coded.of(this);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String said() {
        return label.toLowerCase(Locale.ROOT);
    }
}
