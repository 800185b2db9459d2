package org.ledgergate.eventlog;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.items.Action;

/** What is counted on an item's way. */
public enum Milestone {
    SENT("Sent", EnumSet.of(Action.SENT, Action.RESENT)),
    ACCEPTED("Accepted", EnumSet.of(Action.ACCEPTED)),
    REJECTED("Rejected", EnumSet.of(Action.REJECTED)),
    SYNCED("Synced", EnumSet.of(Action.SYNCED));

    private final String label;
    private final Set<Action> actions;

    Milestone(String label, Set<Action> actions) {
        this.label = label;
        this.actions = actions;
    }

    public String label() {
        return label;
    }

    static Optional<Milestone> of(Action action) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.actions.contains(action))
                .findFirst();
    }

    static List<Action> actions() {
        return Arrays.stream(Action.values())
                .filter(action -> of(action).isPresent())
                .toList();
    }
}
