package org.ledgergate.items;

import java.util.UUID;

/** Identifies an item for ever; the same text is the process instance's business key. */
public record ItemId(UUID value) {

    static ItemId next() {
        return new ItemId(UUID.randomUUID());
    }

    /** @throws ItemNotFound if the text is no id at all */
    public static ItemId of(String text) {
        try {
            return new ItemId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new ItemNotFound(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
