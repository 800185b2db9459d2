package org.ledgergate.connectors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ledgergate.items.Text;

/**
 * A field that an ERP wants from the approver on Accept.
 *
 * @param maxLength in characters
 */
public record ExtraField(String name, String label, Kind kind, boolean required, int maxLength) {

    /** What a value must look like. */
    public enum Kind {
        TEXT,
        DATE
    }

    /** Answers what is wrong with a value; empty if nothing. */
    public Optional<String> wrong(String value) {
        if (value.isBlank()) {
            return required ? Optional.of(label + " is missing.") : Optional.empty();
        }
        if (value.length() > maxLength) {
            return Optional.of(label + " has more than " + maxLength + " characters.");
        }
        if (!Text.storable(value)) {
            return Optional.of(label + " " + Text.NOT_STORABLE);
        }
        return kind == Kind.DATE && !isDate(value)
                ? Optional.of(label + " must be a date like 2026-11-30.")
                : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
