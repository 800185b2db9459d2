package org.ledgergate.connectors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;

/**
 * A field that an ERP wants from the approver on Accept.
 *
 * @param label as the approver sees it: a text of ours, or what the company calls it
 * @param maxLength in characters
 * @param options the values to choose from; empty unless the kind is CHOICE
 */
public record ExtraField(String name, Message label, Kind kind, boolean required, int maxLength, List<String> options) {

    private static final int DATE_LENGTH = 10;

    /** What a value must look like. */
    public enum Kind {
        TEXT,
        DATE,
        CHOICE
    }

    public ExtraField {
        options = List.copyOf(options);
    }

    public static ExtraField text(String name, Message label, boolean required, int maxLength) {
        return new ExtraField(name, label, Kind.TEXT, required, maxLength, List.of());
    }

    public static ExtraField date(String name, Message label, boolean required) {
        return new ExtraField(name, label, Kind.DATE, required, DATE_LENGTH, List.of());
    }

    public static ExtraField choice(String name, Message label, boolean required, List<String> options) {
        int longest = options.stream().mapToInt(String::length).max().orElse(0);
        return new ExtraField(name, label, Kind.CHOICE, required, longest, options);
    }

    /** Returns what is wrong with a value; empty if nothing. */
    public Optional<Message> wrong(String value) {
        if (value.isBlank()) {
            return required ? Optional.of(Message.of("value.missing", label)) : Optional.empty();
        }
        if (kind == Kind.CHOICE) {
            return options.contains(value)
                    ? Optional.empty()
                    : Optional.of(Message.of("value.one-of", label, String.join(", ", options)));
        }
        if (value.length() > maxLength) {
            return Optional.of(Message.of("value.too-long", label, maxLength));
        }
        if (!Text.storable(value)) {
            return Optional.of(Text.notStorable(label));
        }
        return kind == Kind.DATE && !isDate(value) ? Optional.of(Message.of("value.date", label)) : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
