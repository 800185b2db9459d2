package org.ledgergate.items;

/** What the ERP tells us about, never the other way round. */
public enum RecordKind {
    VENDOR("vendor", "Vendors"),
    COST_CODE("cost-code", "Cost codes"),
    JOB("job", "Jobs"),
    PRIME_CONTRACT("prime-contract", "Prime contracts");

    private final String code;
    private final String plural;

    RecordKind(String code, String plural) {
        this.code = code;
        this.plural = plural;
    }

    public String code() {
        return code;
    }

    public String plural() {
        return plural;
    }
}
