package org.ledgergate.tool;

/** What the items of one currency come to. */
public record Sum(Amount amount, int items) {}
