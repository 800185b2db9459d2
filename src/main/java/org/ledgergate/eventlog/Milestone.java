package org.ledgergate.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ledgergate.items.ItemEvent;

/** What is counted on an item's way. */
public enum Milestone {
    SENT,
    ACCEPTED,
    REJECTED,
    SYNCED;

    static Optional<Milestone> of(ItemEvent action) {
        return switch (action) {
            case SENT, RESENT -> Optional.of(SENT);
            case ACCEPTED -> Optional.of(ACCEPTED);
            case REJECTED -> Optional.of(REJECTED);
            case SYNCED -> Optional.of(SYNCED);
            default -> Optional.empty();
        };
    }

    static List<ItemEvent> actions() {
        return Arrays.stream(ItemEvent.values())
                .filter(action -> of(action).isPresent())
                .toList();
    }
}
