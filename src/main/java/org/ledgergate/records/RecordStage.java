package org.ledgergate.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ledgergate.messages.Word;

/** Where a record of the ERP stands here. Source: R25, R28. */
public enum RecordStage implements Word {
    /** The ERP has it, and nobody has added it yet: no item can use it. */
    READY("Ready to import"),
    SYNCED("Synced"),
    /** Put away by somebody: no further item can use it. */
    ARCHIVED("Archived");

    private final String label;

    RecordStage(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecordStage> ofCode(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }
}
