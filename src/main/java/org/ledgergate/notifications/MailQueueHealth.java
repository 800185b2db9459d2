package org.ledgergate.notifications;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** How many emails wait, and for how long; degraded when one should have left half an hour ago. */
@Component("mailQueueHealthIndicator")
class MailQueueHealth extends AbstractHealthIndicator {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final NoticeTable notices;
    private final Clock clock;

    MailQueueHealth(NoticeTable notices, Clock clock) {
        super("The email queue cannot be read");
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration overdue = notices.overdue(clock.instant());
        health.status(overdue.compareTo(LONGEST_WAIT) > 0 ? "DEGRADED" : "UP")
                .withDetail("waiting", notices.queued())
                .withDetail("overdueSeconds", overdue.toSeconds());
    }
}
