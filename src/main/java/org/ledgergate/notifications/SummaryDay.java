package org.ledgergate.notifications;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Which business date's summary the company's wall clock calls for. */
class SummaryDay {

    /** A tick comes up to a quarter of an hour late, and daylight saving can take an hour around midnight. */
    private static final Duration PAST_MIDNIGHT = Duration.ofHours(2);

    private SummaryDay() {}

    /**
     * Returns today once the hour has come, and yesterday shortly after midnight; empty before the hour. A day on which
     * nobody looked is not made up for: the next summary tells everything that waits.
     *
     * @param wallClock what the company's clock shows, whatever daylight saving did to it
     */
    static Optional<LocalDate> dueAt(LocalDateTime wallClock, LocalTime hour) {
        LocalDateTime today = wallClock.toLocalDate().atTime(hour);
        if (!wallClock.isBefore(today)) {
            return Optional.of(today.toLocalDate());
        }
        LocalDateTime yesterday = today.minusDays(1);
        boolean justPassed = Duration.between(yesterday, wallClock).compareTo(PAST_MIDNIGHT) < 0;
        return justPassed ? Optional.of(yesterday.toLocalDate()) : Optional.empty();
    }
}
