package org.ledgergate.bulk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemType;
import org.ledgergate.process.Verb;

/**
 * One verb for many items.
 *
 * @param askedBy the user id of whoever chose the items, and in whose name each of them is done
 * @param startedAt null until the person has confirmed the choice
 * @param endedAt null until every item has its outcome
 * @param reason goes with each reject or void; may be empty
 * @param extraFields go with each accept, by the connector's field names
 */
public record BulkRun(
        long id,
        Verb verb,
        ItemType type,
        State state,
        String askedBy,
        Instant chosenAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String reason,
        Map<String, String> extraFields) {

    /** How far a run is. */
    public enum State {
        CHOSEN,
        RUNNING,
        DONE
    }

    public BulkRun {
        extraFields = Map.copyOf(extraFields);
    }

    public boolean chosen() {
        return state == State.CHOSEN;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public boolean ended() {
        return state == State.DONE;
    }
}
