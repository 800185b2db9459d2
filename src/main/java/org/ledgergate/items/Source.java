package org.ledgergate.items;

/** Where an item comes from; system and id together are unique and make creating idempotent. */
public record Source(String system, String id) {}
