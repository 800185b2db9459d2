package org.ledgergate.items;

import java.util.Arrays;
import java.util.Optional;
import org.ledgergate.messages.Word;

/**
 * The header fields that items have; each type says which of them are its own.
 *
 * <p>Fields are data, so that the form, the API, the locks, the ERP's limits and the differences between two revisions
 * need no code per field. A value is kept as text in one canonical writing.
 */
public enum Field implements Word {
    NUMBER("number", "Number", Kind.TEXT, 60),
    TITLE("title", "Title", Kind.TEXT, 255),
    KIND("kind", "Kind", Kind.CHOICE, 40),
    STATUS("status", "Status", Kind.CHOICE, 40),
    PROJECT("project", "Project", Kind.TEXT, 60),
    PARENT("parent", "Commitment", Kind.TEXT, 60),
    PRIME_CONTRACT("primeContract", "Prime contract", Kind.TEXT, 60),
    VENDOR("vendor", "Vendor", Kind.TEXT, 60),
    CURRENCY("currency", "Currency", Kind.CURRENCY, 3),
    AMOUNT("amount", "Amount", Kind.MONEY, 20),
    RETAINAGE_PERCENT("retainagePercent", "Default retainage %", Kind.PERCENT, 10),
    DATE("date", "Date", Kind.DATE, 10),
    DESCRIPTION("description", "Description", Kind.TEXT, 4000);

    /** How a field's text is read. */
    public enum Kind {
        TEXT,
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
    public String label() {
        return label;
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

    public static Optional<Field> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
