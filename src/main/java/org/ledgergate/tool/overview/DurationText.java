package org.ledgergate.tool.overview;

import java.time.Duration;

/** How pages say how long something took: in its largest unit, and in the next one where that is not zero. */
class DurationText {

    private DurationText() {}

    static String words(Duration time) {
        if (time.toDays() > 0) {
            return words(time.toDays(), "d", time.toHoursPart(), "h");
        }
        if (time.toHours() > 0) {
            return words(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        if (time.toMinutes() > 0) {
            return words(time.toMinutes(), "min", time.toSecondsPart(), "s");
        }
        return time.toSeconds() > 0 ? time.toSeconds() + " s" : "< 1 s";
    }

    private static String words(long large, String unit, int small, String smallUnit) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
