package org.ledgergate.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ledgergate.access.Box;
import org.ledgergate.messages.Word;

/** What the ERP tells us about, never the other way round. */
public enum RecordKind implements Word {
    VENDOR("vendor", "Vendors", Box.IMPORT_VENDOR),
    COST_CODE("cost-code", "Cost codes", Box.IMPORT_COST_CODE),
    JOB("job", "Jobs", Box.IMPORT_JOB),
    PRIME_CONTRACT("prime-contract", "Prime contracts", Box.IMPORT_PRIME_CONTRACT);

    private final String code;
    private final String plural;
    private final Box box;

    RecordKind(String code, String plural, Box box) {
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
    public Box box() {
        return box;
    }
}
