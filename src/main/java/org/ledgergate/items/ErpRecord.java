package org.ledgergate.items;

/** A vendor, cost code, job or prime contract as the ERP has it. */
public record ErpRecord(RecordKind kind, String code, String name, boolean active) {}
