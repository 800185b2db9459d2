package org.ledgergate.records;

import org.ledgergate.messages.Text;

/**
 * A vendor, cost code, job or prime contract as the ERP has it.
 *
 * @param active whether the ERP still has it in use
 * @param stage where it stands here
 */
public record ErpRecord(RecordKind kind, String code, String name, boolean active, RecordStage stage) {

    private static final int LONGEST_NAME = 255;

    /** A record as the ERP tells it, before it is known here: cleaned, and with as much of the name as there is room for. */
    public ErpRecord(RecordKind kind, String code, String name, boolean active) {
        this(kind, Text.clean(code), Text.clean(name, LONGEST_NAME), active, RecordStage.SYNCED);
    }

    /** Returns whether an item can be sent with it. */
    public boolean usable() {
        return active && stage == RecordStage.SYNCED;
    }

    ErpRecord at(RecordStage next) {
        return new ErpRecord(kind, code, name, active, next);
    }
}
