package org.ledgergate.connectors.tryton.rpc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.http.Deadline;

/** The pauses before what collided with somebody else's work is tried again: growing, and at random so as not to collide again. */
public class RetryPauses {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Deadline deadline;
    private Duration longest = FIRST;

    public RetryPauses(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Waits, and returns whether it did: not if the time for the export ends sooner. */
    public boolean paused() {
        Duration pause =
                longest.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(longest.toMillis() / 2));
        if (!deadline.leaves(pause)) {
            return false;
        }
        sleep(pause);
        longest = longest.compareTo(LONGEST) < 0 ? longest.multipliedBy(2) : LONGEST;
        return true;
    }

    public static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CallFailed.uncertain("The export was interrupted.");
        }
    }
}
