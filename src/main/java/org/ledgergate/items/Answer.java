package org.ledgergate.items;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who accepted, rejected or retrieved the present revision.
 *
 * @param by empty while nobody has answered
 * @param extraFields what an approver filled in for the ERP, by the connector's own field names; kept when the item is sent
 *     again, so that nobody types it twice
 */
public record Answer(String by, @Nullable Instant at, Map<String, String> extraFields) {

    static final Answer NONE = new Answer("", null, Map.of());

    public Answer {
        extraFields = Map.copyOf(extraFields);
    }

    Answer open() {
        return new Answer("", null, extraFields);
    }
}
