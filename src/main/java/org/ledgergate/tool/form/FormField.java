package org.ledgergate.tool.form;

import java.util.List;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;

/**
 * A header field of the form.
 *
 * @param value as it was typed, right or wrong
 * @param locked whether where the item stands keeps it from being changed
 * @param faults what is wrong with the value; empty if nothing
 */
record FormField(ItemType type, Field field, String value, boolean locked, List<Message> faults) {

    /** Returns the codes that a choice field may have. */
    public List<String> options() {
        return type.choices(field);
    }

    public boolean required() {
        return type.requires(field);
    }

    /** Returns how much of a row the field takes: its share, the rest of it, or a wide one of its own. */
    public String width() {
        return switch (field) {
            case TITLE -> "rest";
            case DESCRIPTION -> "wide";
            default -> "";
        };
    }

    /** Returns the name of the list of suggestions that belongs to the field; empty if there is none. */
    public String suggestions() {
        return switch (field) {
            case PROJECT -> "jobs";
            case PARENT -> "commitments";
            case PRIME_CONTRACT -> "prime-contracts";
            case VENDOR -> "vendors";
            case CURRENCY -> "currencies";
            default -> "";
        };
    }

    public boolean digits() {
        return field.isNumber();
    }
}
