package org.ledgergate.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How many notices wait to leave, and how late the oldest one is. */
@Component
class MailMetrics implements MeterBinder {

    private final NoticeTable notices;
    private final Clock clock;

    MailMetrics(NoticeTable notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("ledgergate.mails.waiting", notices, NoticeTable::queued)
                .description("Notices that have not left yet")
                .register(meters);
        Gauge.builder(
                        "ledgergate.mails.overdue",
                        notices,
                        table -> table.overdue(clock.instant()).toSeconds())
                .description("For how long the oldest notice that is due has been waiting")
                .baseUnit("seconds")
                .register(meters);
    }
}
