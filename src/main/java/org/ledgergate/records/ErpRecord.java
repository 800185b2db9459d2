package org.ledgergate.records;

/**
 * A vendor, cost code, job or prime contract as the ERP has it.
 *
 * @param active whether the ERP still has it in use
 * @param stage where it stands here
 */
public record ErpRecord(RecordKind kind, String code, String name, boolean active, RecordStage stage) {

    /** A record as the ERP tells it, before it is known here. */
    public ErpRecord(RecordKind kind, String code, String name, boolean active) {
        this(kind, code, name, active, RecordStage.SYNCED);
    }

    /** Answers whether an item can be sent with it. */
    public boolean usable() {
        return active && stage == RecordStage.SYNCED;
    }

    ErpRecord at(RecordStage next) {
        return new ErpRecord(kind, code, name, active, next);
    }
}
