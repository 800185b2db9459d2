package org.ledgergate.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles are those of a spreadsheet. */
class DurationPercentilesTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0, 0",
        "7, 7, 7",
        "300 100, 200, 290",
        "30 10 20, 20, 29",
        "4 1 3 2, 2, 3",
        "1000 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0, 0, 0"
    })
    void percentilesLieBetweenTheMeasuredValues(String milliseconds, long median, long percentile95) {
        long[] measured = Arrays.stream(milliseconds.split(" "))
                .filter(text -> !text.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();

        assertThat(DurationPercentiles.of(LongStream.of(measured)))
                .isEqualTo(new DurationPercentiles(
                        measured.length, Duration.ofMillis(median), Duration.ofMillis(percentile95)));
    }
}
