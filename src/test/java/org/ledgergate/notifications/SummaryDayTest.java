package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When the daily summary is due, whatever the clocks do. Rule R19. */
class SummaryDayTest {

    private static final Duration TICK = Duration.ofMinutes(15);

    @ParameterizedTest
    @CsvSource({
        // wall clock,        hour,  due for
        "2026-03-12T06:59:59, 07:00,",
        "2026-03-12T07:00:00, 07:00, 2026-03-12",
        "2026-03-12T23:59:59, 07:00, 2026-03-12",
        "2026-03-13T00:10:00, 07:00,",
        "2026-03-13T00:10:00, 23:55, 2026-03-12",
        "2026-03-13T02:30:00, 23:55,",
        "2026-03-13T00:00:00, 00:00, 2026-03-13",
    })
    void theWallClockDecides(LocalDateTime wallClock, LocalTime hour, LocalDate date) {
        assertThat(SummaryDay.dueAt(wallClock, hour)).isEqualTo(Optional.ofNullable(date));
    }

    /** The gap at 02:30, 01:30 twice, offsets of 30 and 45 minutes, an hour missing before midnight, both ends of the day. */
    static Stream<Arguments> years() {
        return Stream.of(
                        "UTC",
                        "America/New_York",
                        "Europe/London",
                        "Australia/Lord_Howe",
                        "Asia/Kathmandu",
                        "Pacific/Chatham",
                        "America/Nuuk",
                        "Africa/Cairo",
                        "Pacific/Kiritimati")
                .flatMap(zone -> Stream.of("00:00", "01:30", "02:30", "07:00", "23:15", "23:59")
                        .map(hour -> Arguments.of(ZoneId.of(zone), LocalTime.parse(hour))));
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyDayOfAYearHasOneSummary(ZoneId zone, LocalTime hour) {
        LocalDate first = LocalDate.of(2026, 1, 2);

        List<LocalDate> summaries =
                summaries(zone, hour, first.atTime(hour), first.plusDays(365).atTime(hour));

        assertThat(summaries)
                .doesNotHaveDuplicates()
                .isEqualTo(first.datesUntil(first.plusDays(365)).toList());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15T06:00, 0", "2026-03-15T10:00, 1"})
    void daysOfSilenceAreNotMadeUpFor(LocalDateTime backAt, int summaries) {
        LocalDateTime hour = LocalDateTime.parse("2026-03-15T07:00");

        List<LocalDate> told = summaries(ZoneId.of("UTC"), hour.toLocalTime(), backAt, backAt.plusMinutes(30));

        assertThat(told).hasSize(summaries);
    }

    /** Looks at the clock every quarter of an hour, at odd minutes, and notes what was due. */
    private static List<LocalDate> summaries(ZoneId zone, LocalTime hour, LocalDateTime from, LocalDateTime to) {
        List<LocalDate> noted = new ArrayList<>();
        Instant end = to.atZone(zone).toInstant();
        for (Instant now = from.atZone(zone).toInstant(); now.isBefore(end); now = now.plus(TICK)) {
            Instant tick = now.plusSeconds(7 * 60);
            SummaryDay.dueAt(LocalDateTime.ofInstant(tick, zone), hour)
                    .filter(date -> !noted.contains(date))
                    .ifPresent(noted::add);
        }
        return noted;
    }
}
