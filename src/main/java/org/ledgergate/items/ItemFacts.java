package org.ledgergate.items;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ledgergate.access.Person;
import org.ledgergate.items.content.Difference;
import org.ledgergate.messages.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what happened to items, and says when it is. */
@Component
class ItemFacts {

    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ItemFacts(ApplicationEventPublisher facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    void publish(
            ItemEvent action,
            ItemState from,
            Item item,
            Person by,
            Message reason,
            List<Difference> changes,
            String detail) {
        facts.publishEvent(new ItemChanged(action, from, item, by, reason, changes, detail));
    }

    /** The databases keep microseconds; a row read back must equal the row written. */
    Instant now() {
        return clock.instant();
    }
}
