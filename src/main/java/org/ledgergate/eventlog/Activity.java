package org.ledgergate.eventlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.ledgergate.items.ItemType;
import org.ledgergate.worklist.Scope;

/**
 * What the log of some days adds up to.
 *
 * @param days oldest first, those on which nothing happened included
 * @param times every type of the scope, also those of which nothing was measured
 * @param causes why exports failed or had trouble, most frequent first
 */
public record Activity(List<Day> days, List<Times> times, List<FailureCause> causes) {

    /** How often each milestone was reached on a day. */
    public record Day(LocalDate date, Map<Milestone, Long> counts) {

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
    public record Times(ItemType type, DurationPercentiles toAnswer, DurationPercentiles toSynced) {}

    static Activity of(SortedMap<LocalDate, DayTally> tallies, Scope scope) {
        List<Day> days = new ArrayList<>();
        Map<ItemType, Took> took = new EnumMap<>(ItemType.class);
        Arrays.stream(ItemType.values())
                .filter(type -> scope.covers(type, scope.project()))
                .forEach(type -> took.put(type, new Took(type)));
        tallies.forEach((date, tally) -> {
            Map<Milestone, Long> counts = new EnumMap<>(Milestone.class);
            Arrays.stream(Milestone.values()).forEach(milestone -> counts.put(milestone, 0L));
            tally.reached(scope).forEach(found -> {
                counts.merge(found.milestone(), found.count(), Long::sum);
                took.computeIfAbsent(found.type(), Took::new).add(found);
            });
            days.add(new Day(date, counts));
        });
        return new Activity(
                days,
                took.values().stream().map(Took::times).toList(),
                FailureCause.of(tallies.values().stream().flatMap(tally -> tally.failures(scope))));
    }

    /** What was measured with items of a type, gathered from day to day. */
    private static class Took {

        private final ItemType type;
        private final LongStream.Builder toAnswer = LongStream.builder();
        private final LongStream.Builder toSynced = LongStream.builder();

        Took(ItemType type) {
            this.type = type;
        }

        void add(DayTally.Reached found) {
            found.took().forEach(found.milestone() == Milestone.SYNCED ? toSynced::add : toAnswer::add);
        }

        Times times() {
            return new Times(type, DurationPercentiles.of(toAnswer.build()), DurationPercentiles.of(toSynced.build()));
        }
    }
}
