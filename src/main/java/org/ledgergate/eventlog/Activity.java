package org.ledgergate.eventlog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Scope;

/**
 * What the log of some days adds up to.
 *
 * @param days oldest first, those on which nothing happened included
 * @param times every type of the scope, also those of which nothing was measured
 * @param causes why exports failed or had trouble, most frequent first
 */
public record Activity(List<Day> days, List<Times> times, List<Cause> causes) {

    private static final Set<Milestone> ANSWERS = EnumSet.of(Milestone.ACCEPTED, Milestone.REJECTED);
    private static final Set<Milestone> ENDS = EnumSet.of(Milestone.SYNCED);

    /** How often each milestone was reached on a day. */
    public record Day(LocalDate date, Map<Milestone, Long> counts) {

        static Day of(LocalDate date, DayTally tally, Scope scope) {
            Map<Milestone, Long> counts = new EnumMap<>(Milestone.class);
            for (Milestone milestone : Milestone.values()) {
                counts.put(milestone, tally.count(milestone, scope));
            }
            return new Day(date, counts);
        }

        public long count(Milestone milestone) {
            return counts.getOrDefault(milestone, 0L);
        }
    }

    /**
     * How long it took with items of a type.
     *
     * @param toAnswer from the send to an accept or reject
     * @param toSynced from the accept to the end of the export; what was exported directly is not in it
     */
    public record Times(ItemType type, Spans toAnswer, Spans toSynced) {}

    static Activity of(SortedMap<LocalDate, DayTally> tallies, Scope scope) {
        return new Activity(
                tallies.entrySet().stream()
                        .map(day -> Day.of(day.getKey(), day.getValue(), scope))
                        .toList(),
                Arrays.stream(ItemType.values())
                        .filter(type -> scope.covers(type, scope.project()))
                        .map(type -> times(tallies.values(), new Scope(type, scope.project()), type))
                        .toList(),
                Cause.of(tallies.values().stream().flatMap(tally -> tally.failures(scope))));
    }

    private static Times times(Collection<DayTally> tallies, Scope ofType, ItemType type) {
        return new Times(type, spans(tallies, ANSWERS, ofType), spans(tallies, ENDS, ofType));
    }

    private static Spans spans(Collection<DayTally> tallies, Set<Milestone> milestones, Scope ofType) {
        return Spans.of(tallies.stream().flatMapToLong(tally -> tally.took(milestones, ofType)));
    }
}
