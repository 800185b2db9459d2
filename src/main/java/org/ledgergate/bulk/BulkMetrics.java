package org.ledgergate.bulk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many items of confirmed runs wait to be dealt with. */
@Component
class BulkMetrics implements MeterBinder {

    private final BulkItemTable items;

    BulkMetrics(BulkItemTable items) {
        this.items = items;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("ledgergate.bulk.waiting", items, BulkItemTable::waiting)
                .description("Items of confirmed bulk runs that have not been dealt with")
                .register(meters);
    }
}
