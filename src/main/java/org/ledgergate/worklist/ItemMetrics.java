package org.ledgergate.worklist;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ledgergate.worklist.ItemCountTable.ItemCount;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many items there are of each type in each state, and for how long the oldest of each state has been in it. */
@Component
class ItemMetrics {

    private final ItemCountTable table;
    private final Clock clock;
    private final MultiGauge items;
    private final MultiGauge ages;

    ItemMetrics(ItemCountTable table, Clock clock, MeterRegistry meters) {
        this.table = table;
        this.clock = clock;
        this.items = MultiGauge.builder("ledgergate.items")
                .description("Items by type and state")
                .register(meters);
        this.ages = MultiGauge.builder("ledgergate.items.oldest")
                .description("For how long the oldest item has been in its state, by type and state")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void count() {
        List<ItemCount> counts = table.all();
        items.register(
                counts.stream().map(count -> Row.of(tags(count), count.items())).toList(), true);
        ages.register(
                counts.stream()
                        .map(count -> Row.of(
                                tags(count),
                                () -> Duration.between(count.oldest(), clock.instant())
                                        .toSeconds()))
                        .toList(),
                true);
    }

    private static Tags tags(ItemCount count) {
        return Tags.of("type", count.type().code(), "state", count.state().name());
    }
}
