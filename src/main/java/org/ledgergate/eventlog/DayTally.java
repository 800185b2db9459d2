package org.ledgergate.eventlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Message;
import org.ledgergate.worklist.Scope;

/** What one day's events add up to, kept apart by type and project, and small enough to be remembered. */
class DayTally {

    static final Set<ItemEvent> FAILURES = EnumSet.of(ItemEvent.EXPORT_FAILED, ItemEvent.EXPORT_TROUBLED);

    private final Map<Key, Reached> reached = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    private record Key(Milestone milestone, ItemType type, String project) {}

    /** How often a milestone was reached by items of one type in one project. */
    static class Reached {

        private final Key key;
        private final List<Long> took = new ArrayList<>();
        private long count;

        Reached(Key key) {
            this.key = key;
        }

        Milestone milestone() {
            return key.milestone();
        }

        ItemType type() {
            return key.type();
        }

        long count() {
            return count;
        }

        /** Returns how long it took, in milliseconds, each time that it was measured. */
        List<Long> took() {
            return Collections.unmodifiableList(took);
        }
    }

    /**
     * An export that the ERP refused, or that had trouble on its way.
     *
     * @param item the item's id
     * @param words the ERP's or our own
     */
    record Failure(ItemEvent kind, ItemType type, String project, String item, Message words) {}

    /** @param took in milliseconds; null if it was not measured */
    void reached(Milestone milestone, ItemType type, String project, @Nullable Long took) {
        Reached sofar = reached.computeIfAbsent(new Key(milestone, type, project), Reached::new);
        sofar.count++;
        if (took != null) {
            sofar.took.add(took);
        }
    }

    void failed(Failure failure) {
        failures.add(failure);
    }

    Stream<Reached> reached(Scope scope) {
        return reached.values().stream().filter(found -> scope.covers(found.key.type(), found.key.project()));
    }

    Stream<Failure> failures(Scope scope) {
        return failures.stream().filter(failure -> scope.covers(failure.type(), failure.project()));
    }
}
