package org.ledgergate.tool.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.eventlog.Activity;
import org.ledgergate.eventlog.DurationPercentiles;
import org.ledgergate.items.ItemType;

/** Charts show what the numbers say. */
class ChartTest {

    @Test
    void columnsAreAsHighAsTheirNumbersAndAShareOfTheScale() {
        List<ColumnChart.Column> columns = chart(100, 50, 200, 1, 0).columns();

        assertThat(columns).extracting(ColumnChart.Column::height).containsExactly(44, 22, 88, 2, 0);
        assertThat(columns)
                .allSatisfy(column -> assertThat(column.top() + column.height())
                        .as("all stand on the ground")
                        .isEqualTo(108));
    }

    @Test
    void columnsLieSideBySideWithinTheDrawing() {
        List<ColumnChart.Column> columns =
                chart(IntStream.rangeClosed(1, 30).toArray()).columns();

        for (int i = 1; i < columns.size(); i++) {
            assertThat(columns.get(i).left())
                    .isGreaterThan(
                            columns.get(i - 1).left() + columns.get(i - 1).width());
        }
        assertThat(columns.get(0).left()).isNotNegative();
        assertThat(columns.get(29).left() + columns.get(29).width()).isLessThanOrEqualTo(ColumnChart.WIDTH);
        assertThat(columns).filteredOn(ColumnChart.Column::numbered).containsExactly(columns.get(29));
        assertThat(columns.get(29).anchor()).isEqualTo("end");
    }

    @Test
    void chartOfNothingHasNoHeight() {
        assertThat(chart(0, 0).columns()).extracting(ColumnChart.Column::height).containsOnly(0);
    }

    @Test
    void barsAreAsLongAsTheirSpansAndTypesWithoutAnyHaveNone() {
        DurationPercentiles none = new DurationPercentiles(0, Duration.ZERO, Duration.ZERO);
        List<Activity.Times> times = List.of(
                new Activity.Times(ItemType.JOB, none, none),
                new Activity.Times(
                        ItemType.COMMITMENT,
                        new DurationPercentiles(3, Duration.ofHours(1), Duration.ofHours(2)),
                        none),
                new Activity.Times(
                        ItemType.COMMITMENT_CHANGE_ORDER,
                        new DurationPercentiles(2, Duration.ZERO, Duration.ofHours(1)),
                        none));

        SpanChart chart = SpanChart.of(
                "From send to answer",
                times,
                Activity.Times::toAnswer,
                (key, about) -> about.length == 0 ? key : about[0].toString());

        assertThat(chart.rows())
                .extracting(SpanChart.Row::median, SpanChart.Row::percentile95)
                .containsExactly(tuple(159, 318), tuple(2, 159));
        assertThat(chart.description())
                .contains("type.commitment.plural: 1 h – 2 h, type.commitment-change-order.plural: < 1 s – 1 h")
                .doesNotContain("Jobs");
        assertThat(SpanChart.of(
                                "",
                                times,
                                Activity.Times::toSynced,
                                (key, about) -> about.length == 0 ? key : about[0].toString())
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.999S, < 1 s",
        "PT59.9S, 59 s",
        "PT1M, 1 min",
        "PT1M5S, 1 min 5 s",
        "PT23H59M59S, 23 h 59 min",
        "P1D, 1 d",
        "P400DT5H59M, 400 d 5 h"
    })
    void lengthsOfTimeAreSaidInTwoUnitsAtMost(Duration time, String words) {
        assertThat(DurationText.words(time)).isEqualTo(words);
    }

    @Test
    void agesFollowOneAnotherWithoutAGapAndWithoutMeeting() {
        LocalDate today = LocalDate.parse("2026-04-07");
        ZoneId zone = ZoneId.of("Australia/Sydney");

        assertThat(WaitingAge.TODAY.from(today, zone)).isEqualTo("2026-04-06T14:00:00Z");
        assertThat(WaitingAge.TODAY.to(today, zone)).isEqualTo("2026-04-07T14:00:00Z");
        assertThat(WaitingAge.ONE_OR_TWO_DAYS.from(today, zone))
                .as("before the clocks changed")
                .isEqualTo("2026-04-04T13:00:00Z");
        assertThat(WaitingAge.THREE_TO_SEVEN_DAYS.from(today, zone)).isEqualTo("2026-03-30T13:00:00Z");
        assertThat(Arrays.stream(WaitingAge.values()).skip(1))
                .allSatisfy(age -> assertThat(age.to(today, zone))
                        .isEqualTo(WaitingAge.values()[age.ordinal() - 1].from(today, zone)));
    }

    private static ColumnChart chart(int... numbers) {
        List<ColumnChart.Value> values = Arrays.stream(numbers)
                .mapToObj(number -> new ColumnChart.Value("", "n", number))
                .toList();
        return ColumnChart.of("Numbers", "", values, ColumnChart.largest(values));
    }
}
