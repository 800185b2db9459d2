package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.messages.Message;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailQueueHealthTest {

    private final TestClock clock = new TestClock("2026-11-24T10:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @EnumSource
    void isUpWhileNothingIsOverdue(TestDatabase database) {
        NoticeTable notices = notices(database);
        queue(notices, clock.instant().plus(Duration.ofHours(1)));

        assertThat(health(notices).getStatus().getCode()).isEqualTo("UP");
        assertThat(meters.get("ledgergate.mails.waiting").gauge().value()).isEqualTo(1);
        assertThat(meters.get("ledgergate.mails.overdue").gauge().value()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void isDegradedWhenAMailShouldHaveLeftLongAgo(TestDatabase database) {
        NoticeTable notices = notices(database);
        queue(notices, clock.instant());
        clock.forward(Duration.ofMinutes(31));

        Health health = health(notices);

        assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.getDetails())
                .containsEntry("overdueSeconds", 31L * 60)
                .containsEntry("waiting", 1L);
        assertThat(meters.get("ledgergate.mails.overdue").gauge().value()).isEqualTo(31 * 60);
    }

    @ParameterizedTest
    @EnumSource
    void mailThatWasTriedIsOverdueAlthoughItsNextTryIsLater(TestDatabase database) {
        NoticeTable notices = notices(database);
        queue(notices, clock.instant());
        NoticeTable.Due due = notices.firstDue(clock.instant()).orElseThrow();
        notices.take(
                due.id(), "<1@example.com>", clock.instant(), clock.instant().plus(Duration.ofHours(2)));
        clock.forward(Duration.ofMinutes(31));

        assertThat(health(notices).getStatus().getCode()).isEqualTo("DEGRADED");
    }

    private static NoticeTable notices(TestDatabase database) {
        DataSource source = database.fresh();
        return new NoticeTable(JdbcClient.create(source), new NamedParameterJdbcTemplate(source));
    }

    private void queue(NoticeTable notices, Instant due) {
        var news = new NoticeContent(NoticeKind.values()[0], "item", 1, "", Message.NONE);
        notices.insert(List.of(new Notice(news, "anna", clock.instant(), 0)), due);
    }

    private Health health(NoticeTable notices) {
        new MailMetrics(notices, clock).bindTo(meters);
        return new MailQueueHealth(notices, clock).health();
    }
}
