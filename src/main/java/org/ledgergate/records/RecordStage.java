package org.ledgergate.records;

import java.util.Optional;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Word;

/** Where a record of the ERP stands here. Source: R25, R28. */
public enum RecordStage implements Word, Coded {
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
    public String textKey() {
        return "stage." + code();
    }

    @Override
    public String label() {
        return label;
    }

    public static Optional<RecordStage> ofCode(String code) {
        return Coded.find(RecordStage.class, code);
    }
}
