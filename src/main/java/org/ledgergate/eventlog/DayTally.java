package org.ledgergate.eventlog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Action;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Scope;

/** What one day's events add up to, kept apart by type and project, and small enough to be remembered. */
class DayTally {

    static final Set<Action> FAILURES = EnumSet.of(Action.EXPORT_FAILED, Action.EXPORT_TROUBLED);

    private final Map<Key, Reached> reached = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    private record Key(Milestone milestone, ItemType type, String project) {

        boolean in(Scope scope) {
            return scope.covers(type, project);
        }
    }

    private static class Reached {
        private long count;
        private final List<Long> took = new ArrayList<>();
    }

    /**
     * An export that the ERP refused, or that had trouble on its way.
     *
     * @param item the item's id
     * @param words the ERP's or our own
     */
    record Failure(Action kind, ItemType type, String project, String item, String words) {}

    /** @param took in milliseconds; null if it was not measured */
    void reached(Milestone milestone, ItemType type, String project, @Nullable Long took) {
        Reached sofar = reached.computeIfAbsent(new Key(milestone, type, project), key -> new Reached());
        sofar.count++;
        if (took != null) {
            sofar.took.add(took);
        }
    }

    void failed(Failure failure) {
        failures.add(failure);
    }

    long count(Milestone milestone, Scope scope) {
        return of(Set.of(milestone), scope).mapToLong(found -> found.count).sum();
    }

    /** Answers how long it took each time to reach one of the milestones, in milliseconds. */
    LongStream took(Set<Milestone> milestones, Scope scope) {
        return of(milestones, scope).flatMapToLong(found -> found.took.stream().mapToLong(Long::longValue));
    }

    Stream<Failure> failures(Scope scope) {
        return failures.stream().filter(failure -> scope.covers(failure.type(), failure.project()));
    }

    private Stream<Reached> of(Set<Milestone> milestones, Scope scope) {
        return reached.entrySet().stream()
                .filter(entry -> milestones.contains(entry.getKey().milestone())
                        && entry.getKey().in(scope))
                .map(Map.Entry::getValue);
    }
}
