package org.ledgergate.items.content;

import java.util.Arrays;
import java.util.Optional;
import org.ledgergate.messages.Word;

/** The fields of a schedule-of-values line. */
public enum LineField implements Word {
    COST_CODE("costCode", "Cost code", 40),
    DESCRIPTION("description", "Description", 1000),
    QUANTITY("quantity", "Quantity", 20),
    UNIT("unit", "Unit", 20),
    UNIT_PRICE("unitPrice", "Unit price", 20),
    AMOUNT("amount", "Amount", 20),
    RETAINAGE("retainage", "Retainage", 20);

    private final String key;
    private final String label;
    private final int maxLength;

    LineField(String key, String label, int maxLength) {
        this.key = key;
        this.label = label;
        this.maxLength = maxLength;
    }

    public String key() {
        return key;
    }

    @Override
    public String textKey() {
        return "line." + key;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether its text is a number. */
    public boolean isNumber() {
        return switch (this) {
            case QUANTITY, UNIT_PRICE, AMOUNT, RETAINAGE -> true;
            case COST_CODE, DESCRIPTION, UNIT -> false;
        };
    }

    /** The longest text kept, in characters. */
    public int maxLength() {
        return maxLength;
    }

    public static Optional<LineField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
