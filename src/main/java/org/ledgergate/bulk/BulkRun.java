package org.ledgergate.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemType;
import org.ledgergate.process.Verb;
import org.ledgergate.process.VerbInput;

/**
 * One verb for many items.
 *
 * @param askedBy the user id of whoever chose the items, and in whose name each of them is done
 * @param startedAt null until the person has confirmed the choice
 * @param endedAt null until every item has its outcome
 * @param input goes with the verb, the same for each item
 */
public record BulkRun(
        long id,
        Verb verb,
        ItemType type,
        String askedBy,
        Instant chosenAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        VerbInput input) {

    /** How far a run is. */
    public enum State {
        CHOSEN,
        RUNNING,
        DONE
    }

    public State state() {
        if (startedAt == null) {
            return State.CHOSEN;
        }
        return endedAt == null ? State.RUNNING : State.DONE;
    }

    public boolean chosen() {
        return state() == State.CHOSEN;
    }

    public boolean running() {
        return state() == State.RUNNING;
    }

    public boolean ended() {
        return state() == State.DONE;
    }
}
