package org.ledgergate.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** How many mails wait, and for how long; degraded when one should have left half an hour ago. */
@Component("mailQueueHealthIndicator")
class MailQueueHealth extends AbstractHealthIndicator {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final NoticeTable notices;
    private final Clock clock;

    MailQueueHealth(NoticeTable notices, Clock clock, MeterRegistry meters) {
        super("The queue of mails cannot be read");
        this.notices = notices;
        this.clock = clock;
        Gauge.builder("ledgergate.mails.waiting", notices, NoticeTable::queued)
                .description("Notices that have not left yet")
                .register(meters);
        Gauge.builder("ledgergate.mails.overdue", this, queue -> queue.overdue().toSeconds())
                .description("For how long the oldest notice that is due has been waiting")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration overdue = overdue();
        health.status(overdue.compareTo(LONGEST_WAIT) > 0 ? "DEGRADED" : "UP")
                .withDetail("waiting", notices.queued())
                .withDetail("overdueSeconds", overdue.toSeconds());
    }

    private Duration overdue() {
        return notices.overdueSince(clock.instant())
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
