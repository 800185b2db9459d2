package org.ledgergate.faults;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What Ledgergate has acknowledged to somebody, and so may never forget. */
final class History {

    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    void created(String item) {
        created.add(item);
    }

    void accepted(String item) {
        accepted.add(item);
    }

    /** Nobody knows whether it happened. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    /** Ledgergate answered what it never should. */
    void trouble(String what) {
        troubles.merge(what, 1, Integer::sum);
    }

    Set<String> created() {
        return Set.copyOf(created);
    }

    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    Map<String, Integer> troubles() {
        return Map.copyOf(troubles);
    }

    int unansweredRequests() {
        return unanswered.get();
    }
}
