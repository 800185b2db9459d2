package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.ledgergate.notifications.PostOffice.PAULA;
import static org.ledgergate.notifications.PostOffice.commitment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.Item;
import org.ledgergate.notifications.transport.Delivery;
import org.ledgergate.notifications.transport.Delivery.Result;
import org.ledgergate.notifications.transport.Letter;

/** What the postman makes of each answer. Rule R18. */
class MailDispatcherTest {

    private final TestClock clock = new TestClock("2026-03-12T09:00:00Z");
    private final List<Letter> tried = new ArrayList<>();
    private Delivery answer = Delivery.TAKEN;
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(TestDatabase.H2.fresh(), clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aRefusedAddressIsTriedForDaysAndThenGivenUp() {
        answer = new Delivery(Result.REFUSED, "550 no such user");
        rejected("SC-1");

        deliver();
        clock.forward(Duration.ofDays(2));
        deliver();
        long beforeTheEnd = office.notifications().waiting();
        clock.forward(Duration.ofHours(1));
        deliver();

        assertThat(beforeTheEnd).isEqualTo(1);
        assertThat(office.notifications().waiting()).isZero();
        assertThat(tried).hasSize(3);
    }

    @Test
    void aMailThatMayHaveArrivedIsNeverGivenUpAndStaysTheSame() {
        answer = new Delivery(Result.UNCERTAIN, "no answer");
        rejected("SC-1");

        for (int day = 0; day < 7; day++) {
            deliver();
            clock.forward(Duration.ofDays(1));
        }

        assertThat(office.notifications().waiting()).isEqualTo(1);
        assertThat(tried)
                .hasSize(7)
                .extracting(Letter::messageId, Letter::subject, Letter::date)
                .containsOnly(tuple(
                        tried.get(0).messageId(),
                        tried.get(0).subject(),
                        tried.get(0).date()));
    }

    @Test
    void oneMailThatIsPutOffHoldsUpNoOther() {
        answer = new Delivery(Result.UNCERTAIN, "450 greylisted");
        rejected("SC-1");
        office.troubleWith(office.exportDirectly(commitment("SC-2", "Works", "10.00")), "Timed out");

        deliver();

        assertThat(tried).hasSize(2);
    }

    @Test
    void whereNobodyTakesMailsOneIsTriedForAll() {
        answer = new Delivery(Result.UNREACHED, "connection refused");
        rejected("SC-1");
        office.troubleWith(office.exportDirectly(commitment("SC-2", "Works", "10.00")), "Timed out");

        deliver();
        deliver();

        assertThat(tried).hasSize(1);
        assertThat(office.notifications().waiting()).isEqualTo(2);
    }

    @Test
    void whatCameBackMeanwhileJoinsAMailThatHasNotLeft() {
        answer = new Delivery(Result.UNREACHED, "connection refused");
        rejected("SC-1");
        deliver();
        rejected("SC-2");
        answer = Delivery.TAKEN;

        clock.forward(Duration.ofMinutes(1));
        deliver();

        assertThat(tried).hasSize(2).last().extracting(Letter::subject).isEqualTo("2 items were rejected");
        assertThat(office.notifications().waiting()).isZero();
    }

    @Test
    void whatWasToldIsForgottenAfterAMonthAndWhatWaitsIsNot() {
        rejected("SC-1");
        deliver();
        office.send("SC-2");
        clock.forward(Duration.ofDays(31));

        office.queueSummaries();

        assertThat(office.storedNotices()).isEqualTo(office.notifications().waiting());
    }

    private Item rejected(String number) {
        return office.reject(office.sentSilently(PAULA, commitment(number, "Works", "10.00")), "Wrong vendor");
    }

    private void deliver() {
        office.deliverDue(letter -> {
            tried.add(letter);
            return answer;
        });
    }
}
