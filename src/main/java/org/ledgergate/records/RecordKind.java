package org.ledgergate.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ledgergate.access.GridRight;
import org.ledgergate.messages.Word;

/** What the ERP tells us about, never the other way round. */
public enum RecordKind implements Word {
    VENDOR("vendor", "Vendors", GridRight.IMPORT_VENDOR),
    COST_CODE("cost-code", "Cost codes", GridRight.IMPORT_COST_CODE),
    JOB("job", "Jobs", GridRight.IMPORT_JOB),
    PRIME_CONTRACT("prime-contract", "Prime contracts", GridRight.IMPORT_PRIME_CONTRACT);

    private final String code;
    private final String plural;
    private final GridRight box;

    RecordKind(String code, String plural, GridRight box) {
        this.code = code;
        this.plural = plural;
        this.box = box;
    }

    public String code() {
        return code;
    }

    public static Optional<RecordKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    @Override
    public String textKey() {
        return "record." + code + ".plural";
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
