package org.ledgergate.items;

/** A vendor, cost code or job as the ERP has it. */
public record ErpRecord(RecordKind kind, String code, String name, boolean active) {}
