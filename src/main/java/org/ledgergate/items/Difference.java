package org.ledgergate.items;

/** One field that changed; before or after is empty where there was, or now is, nothing. */
public record Difference(String field, String before, String after) {}
