package org.ledgergate.tool;

/** One field that changed, as a reader is told; before or after is empty where there was, or now is, nothing. */
public record FieldChange(String field, String before, String after) {}
