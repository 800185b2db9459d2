package org.ledgergate.records;

import java.util.Locale;
import java.util.Optional;
import org.ledgergate.access.GridRight;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Word;

/** What the ERP tells us about, never the other way round. */
public enum RecordKind implements Word, Coded {
    VENDOR("Vendors", GridRight.IMPORT_VENDOR),
    COST_CODE("Cost codes", GridRight.IMPORT_COST_CODE),
    JOB("Jobs", GridRight.IMPORT_JOB),
    PRIME_CONTRACT("Prime contracts", GridRight.IMPORT_PRIME_CONTRACT);

    private final String plural;
    private final GridRight box;

    RecordKind(String plural, GridRight box) {
        this.plural = plural;
        this.box = box;
    }

    public static Optional<RecordKind> ofCode(String code) {
        return Coded.find(RecordKind.class, code);
    }

    @Override
    public String textKey() {
        return "record." + code() + ".plural";
    }

    @Override
    public String label() {
        return plural;
    }

    @Override
    public String said() {
        return plural.toLowerCase(Locale.ROOT);
    }

    public String plural() {
        return plural;
    }

    /** Returns the box that whoever asks the ERP for it needs. */
    public GridRight box() {
        return box;
    }
}
