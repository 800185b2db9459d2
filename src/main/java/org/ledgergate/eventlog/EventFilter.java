package org.ledgergate.eventlog;

import java.time.Instant;
import java.util.Optional;

/**
 * What narrows the log; each is empty for no narrowing.
 *
 * @param who the user id of whoever did it
 * @param from the first moment
 * @param before the first moment that is too late
 */
public record EventFilter(String who, Optional<EventKind> kind, Optional<Instant> from, Optional<Instant> before) {

    public static final EventFilter NONE = new EventFilter("", Optional.empty(), Optional.empty(), Optional.empty());

    public EventFilter {
        who = who.strip();
    }

    public boolean narrows() {
        return !equals(NONE);
    }
}
