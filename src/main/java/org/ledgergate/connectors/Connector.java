package org.ledgergate.connectors;

/** One ERP. Holds no state of ours. */
public interface Connector {

    /** Answers what this ERP can do, as data. */
    Capabilities capabilities();

    /** Posts one item. Never throws for what the ERP said or failed to say: that is an outcome. */
    ExportResult export(ExportRequest request);

    /**
     * Asks the ERP what became of an earlier export with this key.
     *
     * @return SYNCED, PENDING or REFUSED as the ERP tells it; NOT_ATTEMPTED if the ERP does not have the key; UNKNOWN if
     *     the ERP cannot be asked now
     */
    ExportResult find(ExportKey key);
}
