package org.ledgergate.eventlog;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemChanged;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.items.content.Field;

/**
 * What an event adds to the figures.
 *
 * @param type the code of the item's type; empty if it speaks of no item
 * @param project the item's project; may be empty
 * @param took from the send to its answer, or from the accept to the end of the export; null for any other event
 */
record EventMeasures(String type, String project, @Nullable Duration took) {

    static final EventMeasures NONE = new EventMeasures("", "", null);

    static EventMeasures of(ItemChanged fact, Instant at) {
        Instant begun = begun(fact);
        return new EventMeasures(
                fact.item().type().code(),
                fact.item().text(Field.PROJECT),
                begun == null ? null : Duration.between(begun, at));
    }

    private static @Nullable Instant begun(ItemChanged fact) {
        Lifecycle lifecycle = fact.item().lifecycle();
        return switch (fact.action()) {
            case ACCEPTED -> lifecycle.sentAt();
            case REJECTED -> fact.from() == ItemState.SENT ? lifecycle.sentAt() : null;
            case SYNCED -> lifecycle.answeredAt();
            default -> null;
        };
    }

    @Nullable
    Long milliseconds() {
        return took == null ? null : took.toMillis();
    }
}
