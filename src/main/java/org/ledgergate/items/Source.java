package org.ledgergate.items;

import org.ledgergate.records.Identifier;

/** Where an item comes from; system and id together are unique and make creating idempotent. */
public record Source(String system, String id) {

    /** Names Ledgergate itself, for what is created on its pages. */
    public static final String OURS = "ledgergate";

    public static final int SYSTEM_LENGTH = 60;
    public static final int ID_LENGTH = 120;

    /** Ids of other systems may differ by case alone, so they are cleaned like numbers and compared as they are. */
    public Source {
        system = Identifier.clean(system);
        id = Identifier.clean(id);
    }

    /** Returns whether another system has it under this id. */
    public boolean elsewhere() {
        return !system.equals(OURS);
    }
}
