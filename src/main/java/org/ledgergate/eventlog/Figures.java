package org.ledgergate.eventlog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ledgergate.worklist.Scope;
import org.springframework.stereotype.Component;

/**
 * What the log adds up to. A day that is over never changes again, because the log is append-only: it is read once and
 * remembered (decision 0020).
 */
@Component
public class Figures {

    /** How many days people look back, today included. */
    public static final int DAYS = 30;

    /** How long after its end a day is read again: a transaction may commit what it did just before midnight. */
    private static final Duration UNTIL_SETTLED = Duration.ofHours(1);

    private final FiguresTable table;
    private final Clock clock;
    private volatile Map<Span, DayTally> settled = Map.of();

    Figures(FiguresTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    private record Span(Instant from, Instant to) {

        static Span of(LocalDate day, ZoneId zone) {
            return new Span(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /**
     * Adds up the days until today.
     *
     * @param days how many, today included; at least 1
     * @param zone decides when a day begins
     */
    public Activity activity(LocalDate today, int days, ZoneId zone, Scope scope) {
        TreeMap<LocalDate, DayTally> tallies = new TreeMap<>();
        Map<Span, DayTally> read = new HashMap<>();
        for (int ago = 0; ago < days; ago++) {
            LocalDate date = today.minusDays(ago);
            DayTally tally = read.computeIfAbsent(Span.of(date, zone), this::tally);
            tallies.put(date, tally);
        }
        remember(read);
        return Activity.of(tallies, scope);
    }

    private DayTally tally(Span span) {
        DayTally known = settled.get(span);
        return known == null ? table.between(span.from(), span.to()) : known;
    }

    private void remember(Map<Span, DayTally> read) {
        Instant before = clock.instant().minus(UNTIL_SETTLED);
        read.keySet().removeIf(span -> span.to().isAfter(before));
        settled = Map.copyOf(read);
    }
}
