package org.ledgergate.items;

/** Where an item comes from; system and id together are unique and make creating idempotent. */
public record Source(String system, String id) {

    static final int SYSTEM_LENGTH = 60;
    static final int ID_LENGTH = 120;
}
