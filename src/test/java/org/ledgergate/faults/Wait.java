package org.ledgergate.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for what must become true, with a limit that only trouble reaches. */
final class Wait {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Wait() {}

    static void that(String what, Duration atMost, Callable<Boolean> holds) {
        until(what, atMost, () -> holds.call() ? Optional.of(true) : Optional.empty());
    }

    /** Returns what there is as soon as there is something. */
    static <T> T until(String what, Duration atMost, Callable<Optional<T>> found) {
        return Awaitility.await(what)
                .pollInSameThread()
                .atMost(atMost)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(found, Optional::isPresent)
                .orElseThrow();
    }
}
