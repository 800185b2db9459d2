package org.ledgergate.items.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ledgergate.messages.Word;
import org.ledgergate.records.RecordKind;

/**
 * The header fields that items have; each type says which of them are its own.
 *
 * <p>Fields are data, so that the form, the API, the locks, the ERP's limits and the differences between two revisions
 * need no code per field. A value is kept as text in one canonical writing.
 */
public enum Field implements Word {
    NUMBER("number", "Number", Kind.IDENTIFIER, 60),
    TITLE("title", "Title", Kind.TEXT, 255),
    KIND("kind", "Kind", Kind.CHOICE, 40),
    STATUS("status", "Status", Kind.CHOICE, 40),
    PROJECT("project", "Project", Kind.IDENTIFIER, 60),
    PARENT("parent", "Commitment", Kind.IDENTIFIER, 60),
    PRIME_CONTRACT("primeContract", "Prime contract", Kind.IDENTIFIER, 60),
    VENDOR("vendor", "Vendor", Kind.IDENTIFIER, 60),
    CURRENCY("currency", "Currency", Kind.CURRENCY, 3),
    AMOUNT("amount", "Amount", Kind.MONEY, 20),
    RETAINAGE_PERCENT("retainagePercent", "Default retainage %", Kind.PERCENT, 10),
    DATE("date", "Date", Kind.DATE, 10),
    DESCRIPTION("description", "Description", Kind.TEXT, 4000);

    /** How a field's text is read. */
    public enum Kind {
        TEXT,
        /** A number or code, which is compared: see {@link org.ledgergate.records.Identifier}. */
        IDENTIFIER,
        CHOICE,
        CURRENCY,
        MONEY,
        PERCENT,
        DATE
    }

    private final String key;
    private final String label;
    private final Kind kind;
    private final int maxLength;

    Field(String key, String label, Kind kind, int maxLength) {
        this.key = key;
        this.label = label;
        this.kind = kind;
        this.maxLength = maxLength;
    }

    /** The name in JSON, in forms and in addresses. */
    public String key() {
        return key;
    }

    @Override
    public String textKey() {
        return "field." + key;
    }

    @Override
    public String label() {
        return label;
    }

    /** The column of an item's row. */
    public String column() {
        return "item_" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether its text is a number. */
    public boolean isNumber() {
        return kind == Kind.MONEY || kind == Kind.PERCENT;
    }

    public Kind kind() {
        return kind;
    }

    /** The longest text kept, in characters. */
    public int maxLength() {
        return maxLength;
    }

    /** Returns the kind of the ERP's records that it names by their codes; empty for all others. */
    public Optional<RecordKind> names() {
        return switch (this) {
            case PROJECT -> Optional.of(RecordKind.JOB);
            case VENDOR -> Optional.of(RecordKind.VENDOR);
            case PRIME_CONTRACT -> Optional.of(RecordKind.PRIME_CONTRACT);
            default -> Optional.empty();
        };
    }

    public static Optional<Field> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
