package org.ledgergate.eventlog;

import java.time.Duration;
import java.util.stream.LongStream;

/**
 * How long something took, over many times. Between two measured values the percentiles lie where a spreadsheet's
 * PERCENTILE.INC puts them.
 *
 * @param count how often it was measured
 * @param median zero if it never was
 * @param percentile95 what 95 of 100 stayed within; zero if it never was measured
 */
public record DurationPercentiles(int count, Duration median, Duration percentile95) {

    static DurationPercentiles of(LongStream milliseconds) {
        long[] sorted = milliseconds.sorted().toArray();
        return new DurationPercentiles(sorted.length, percentile(sorted, 50), percentile(sorted, 95));
    }

    private static Duration percentile(long[] sorted, long percent) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        long place = (sorted.length - 1) * percent;
        int below = (int) (place / 100);
        int above = Math.min(below + 1, sorted.length - 1);
        return Duration.ofMillis(sorted[below] + (sorted[above] - sorted[below]) * (place % 100) / 100);
    }
}
