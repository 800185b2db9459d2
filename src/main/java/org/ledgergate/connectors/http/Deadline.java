package org.ledgergate.connectors.http;

import java.time.Duration;

/**
 * The end of the time that one export has for all its calls together.
 *
 * @param nanos on the machine's steady clock, which no change of the time of day moves
 */
public record Deadline(long nanos) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns what is left; zero or less when it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    public boolean passed() {
        return !leaves(Duration.ZERO);
    }

    /** Returns whether more than this is left. */
    public boolean leaves(Duration time) {
        return remaining().compareTo(time) > 0;
    }

    /** Returns the shorter of a time and what is left. */
    public Duration atMost(Duration time) {
        return leaves(time) ? time : remaining();
    }
}
