package org.ledgergate.connectors;

/** One ERP. Holds no state of ours. */
public interface Connector {

    /** Returns what this ERP can do, as data. */
    Capabilities capabilities();

    /**
     * Posts one item, or goes on from where an earlier export with the same key stopped half-way. Never throws for what the
     * ERP said or failed to say: that is an outcome.
     */
    ExportResult export(ExportRequest request);

    /**
     * Asks the ERP what became of an earlier export with this key.
     *
     * @return SYNCED, PENDING or REFUSED as the ERP tells it; NOT_ATTEMPTED if it is safe to export again, because the ERP
     *     does not have the key or has only a beginning of it; UNKNOWN if the ERP cannot be asked now
     */
    ExportResult find(ExportKey key);

    /**
     * Asks the ERP for a sign of life, by the way and with the sign-in that an export takes. Nothing is written.
     *
     * @throws ErpUnavailable with what is wrong, in words
     */
    void probe();
}
