package org.ledgergate.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ledgergate.items.Action;

/** What is counted on an item's way. */
public enum Milestone {
    SENT,
    ACCEPTED,
    REJECTED,
    SYNCED;

    static Optional<Milestone> of(Action action) {
        return switch (action) {
            case SENT, RESENT -> Optional.of(SENT);
            case ACCEPTED -> Optional.of(ACCEPTED);
            case REJECTED -> Optional.of(REJECTED);
            case SYNCED -> Optional.of(SYNCED);
            default -> Optional.empty();
        };
    }

    static List<Action> actions() {
        return Arrays.stream(Action.values())
                .filter(action -> of(action).isPresent())
                .toList();
    }
}
