package org.ledgergate.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemRow;
import org.ledgergate.settings.Settings;
import org.springframework.stereotype.Component;

/** The daily summary: when it is due, and for whom something waits. */
@Component
class Summaries {

    private final SummaryTable table;
    private final OpenReviews waiting;
    private final Settings settings;
    private final Clock clock;

    Summaries(SummaryTable table, OpenReviews waiting, Settings settings, Clock clock) {
        this.table = table;
        this.waiting = waiting;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns the business date whose summary is due; empty before its hour, once it has been noted, and where the hour had passed
     * already when it was set.
     */
    Optional<LocalDate> due() {
        LocalDateTime wallClock = LocalDateTime.ofInstant(clock.instant(), settings.companyZone());
        return SummaryDay.dueAt(wallClock, settings.summaryTime())
                .filter(date -> !table.noted(date))
                .filter(this::hourWasSetBefore);
    }

    private boolean hourWasSetBefore(LocalDate date) {
        Instant hour = date.atTime(settings.summaryTime())
                .atZone(settings.companyZone())
                .toInstant();
        return settings.summaryTimeSince().map(set -> !set.isAfter(hour)).orElse(true);
    }

    /** Notes the business date even when there is nothing to tell: what is sent later waits for tomorrow's. */
    void note(LocalDate businessDate) {
        table.note(businessDate, clock.instant());
    }

    /** Returns those of the approvers who subscribe and for whom something waits. */
    List<Person> recipients(List<Person> approvers) {
        Set<String> unsubscribed = table.unsubscribed();
        List<ItemRow> rows = waiting.all();
        BiPredicate<Person, ItemRow> answerable = waiting.answerable();
        return approvers.stream()
                .filter(approver -> !unsubscribed.contains(approver.id()))
                .filter(approver -> rows.stream().anyMatch(row -> answerable.test(approver, row)))
                .toList();
    }
}
