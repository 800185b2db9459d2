package org.ledgergate.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Item;
import org.ledgergate.messages.Message;
import org.ledgergate.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items that await a review and that nobody has been told of yet. Who the approvers are is asked when the window is over,
 * once for all of them: a send need not know them, and a bulk send notes one row an item.
 */
@Component
class ReviewAlerts {

    private final NoticeTable table;
    private final Outbox outbox;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    ReviewAlerts(NoticeTable table, Outbox outbox, People people, Settings settings, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes the item in the caller's transaction. */
    void collect(Item item) {
        table.collect(NoticeContent.of(NoticeKind.AWAIT_REVIEW, item, "", Message.NONE), clock.instant());
    }

    /** Queues everything noted, once the oldest has waited for the window, for each approver; one node does. */
    @Transactional
    public void addressDue() {
        Instant notedBefore = clock.instant().minus(settings.reviewMailWindow());
        if (table.collectedBefore(notedBefore)) {
            List<Person> approvers = Recipients.distinct(
                    people.having(Role.ACCOUNTING_APPROVER).stream().filter(Person::accountingApprover));
            table.takeCollected().forEach(news -> outbox.put(approvers, news, Duration.ZERO));
        }
    }
}
