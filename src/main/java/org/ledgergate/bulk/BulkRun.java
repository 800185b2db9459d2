package org.ledgergate.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemState;
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

    /** What can be done to many items at once, in the order in which it is offered. Source: R29. */
    public static final List<Verb> VERBS =
            List.of(Verb.ACCEPT, Verb.RETRY, Verb.REJECT, Verb.SEND, Verb.RETRIEVE, Verb.VOID);

    /** Those of them that project users do; approvers do the others. */
    public static final Set<Verb> BY_PROJECT_USERS = Set.of(Verb.SEND, Verb.RETRIEVE, Verb.VOID);

    /** Answers what can be done to many items of one state. */
    public static Set<Verb> verbs(ItemState state) {
        return switch (state) {
            case SENT -> Set.of(Verb.ACCEPT, Verb.REJECT, Verb.RETRIEVE);
            case WAITING -> Set.of(Verb.RETRIEVE);
            case FAILED -> Set.of(Verb.RETRY, Verb.REJECT);
            case NOT_SENT, REJECTED, RETRIEVED, UNLINKED -> Set.of(Verb.SEND, Verb.VOID);
            case EXPORTING, SYNCED, VOID -> Set.of();
        };
    }

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
