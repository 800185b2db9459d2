package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.notifications.transport.Delivery;
import org.ledgergate.notifications.transport.MailTransport;

/** What a mail costs the database does not grow with the items that it tells of. */
class LetterReadsTest {

    private static final MailTransport NOWHERE = letter -> Delivery.TAKEN;

    @Test
    void itemsOfOneMailAreReadTogether() {
        assertThat(readsOfItems(40)).isEqualTo(readsOfItems(2)).isPositive();
    }

    /** Returns how many statements read items while the approvers are told of so many that were sent at once. */
    private static int readsOfItems(int sent) {
        AtomicInteger reads = new AtomicInteger();
        TestClock clock = new TestClock("2026-03-12T23:30:00Z");
        var database = ProxyDataSourceBuilder.create(TestDatabase.H2.fresh())
                .afterQuery((execution, queries) -> queries.forEach(query -> {
                    if (query.getQuery().contains(" from item where ")) {
                        reads.incrementAndGet();
                    }
                }))
                .build();
        try (PostOffice office = new PostOffice(database, clock)) {
            for (int i = 0; i < sent; i++) {
                office.send("SC-" + i);
            }
            clock.forward(Duration.ofMinutes(2));
            reads.set(0);
            office.deliverDue(NOWHERE);
            return reads.get();
        }
    }
}
