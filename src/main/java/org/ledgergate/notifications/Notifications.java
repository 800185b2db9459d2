package org.ledgergate.notifications;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people by mail. Each verb queues in the caller's transaction, so that a mail leaves if and only if what it tells
 * of has happened, and no mail server is in anybody's way.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final People people;
    private final ReviewAlerts alerts;
    private final Summaries summaries;
    private final Outbox outbox;

    Notifications(People people, ReviewAlerts alerts, Summaries summaries, Outbox outbox) {
        this.people = people;
        this.alerts = alerts;
        this.summaries = summaries;
        this.outbox = outbox;
    }

    /** Tells the approvers that the item awaits an answer; what is sent within the window shares one mail. Source: R7. */
    public void awaitReview(Item item) {
        alerts.collect(item);
    }

    /** Tells a rejected item's sender and its creator who gave it back, and why. Source: R5. */
    public void rejected(Item item) {
        Lifecycle lifecycle = item.lifecycle();
        Stream<Person> project = Stream.of(lifecycle.sender(), item.creator()).flatMap(this::find);
        tell(
                project,
                NoticeContent.of(NoticeKind.REJECTED, item, lifecycle.answeredBy(), lifecycle.message()),
                Duration.ZERO);
    }

    /**
     * Tells the item's sender, and the approver who accepted it if there was one.
     *
     * @param message the ERP's own words
     */
    public void exportFailed(Item item, Message message) {
        Stream<Person> concerned = Stream.of(
                        item.lifecycle().sender(), item.lifecycle().answeredBy())
                .flatMap(this::find);
        tell(concerned, NoticeContent.of(NoticeKind.EXPORT_FAILED, item, "", message), Duration.ZERO);
    }

    /**
     * Tells the sender of an item that waits for its commitment or job that this was stopped. Source: R12.
     *
     * @param parent the commitment or job, rejected
     */
    public void parentStopped(ItemRow child, Item parent) {
        Lifecycle lifecycle = parent.lifecycle();
        Message happened = lifecycle.message().isEmpty()
                ? Message.of("notice.parent-stopped", parent.named(), parent.state())
                : Message.of("notice.parent-stopped-because", parent.named(), parent.state(), lifecycle.message());
        tell(
                find(child.lifecycle().sender()),
                new NoticeContent(
                        NoticeKind.PARENT_STOPPED,
                        child.id().toString(),
                        child.lifecycle().revision(),
                        lifecycle.answeredBy(),
                        happened),
                Duration.ZERO);
    }

    /** Tells the ERP administrators that an export is stuck. Source: R9. */
    public void technicalTrouble(Item item, Message message) {
        tell(
                people.having(Role.ERP_ADMIN).stream(),
                NoticeContent.of(NoticeKind.TECHNICAL_TROUBLE, item, "", message),
                Duration.ZERO);
    }

    /**
     * Tells the ERP administrators that somebody asks for access. Source: R21.
     *
     * @param words what they wrote; may be empty
     */
    public void accessAsked(Person by, String wish, String words) {
        tell(
                people.having(Role.ERP_ADMIN).stream(),
                NoticeContent.ofAccess(NoticeKind.ACCESS_ASKED, by, lines(wish, words)),
                Duration.ZERO);
    }

    /** Tells whoever asked, and the administrator who decided. Source: R21. */
    public void accessGranted(Person to, Person by, String wish, String reason) {
        decided(NoticeKind.ACCESS_GRANTED, to, by, lines(wish, decision(by, reason)));
    }

    /** Tells whoever asked, and the administrator who decided. Source: R21. */
    public void accessDeclined(Person to, Person by, String wish, String reason) {
        decided(NoticeKind.ACCESS_DECLINED, to, by, lines(wish, decision(by, reason)));
    }

    private static Message decision(Person by, String reason) {
        return reason.isEmpty()
                ? Message.of("notice.decided", by.name())
                : Message.of("notice.decided-because", by.name(), reason);
    }

    private static Message lines(Object... parts) {
        return Message.lines(Stream.of(parts).filter(part -> !part.equals("")).toList());
    }

    private void decided(NoticeKind kind, Person about, Person by, Message detail) {
        tell(Stream.of(about, by), NoticeContent.ofAccess(kind, about, detail), Duration.ZERO);
    }

    /** Returns whether the hour of the daily summary has come and this business date has had none. Source: R19. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean summaryDue() {
        return summaries.due().isPresent();
    }

    /**
     * Queues the daily summary for each subscribed approver for whom something waits; not due, nothing happens.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another node does the same at this moment
     */
    public void queueSummaries() {
        Optional<LocalDate> due = summaries.due();
        if (due.isPresent()) {
            summaries.note(due.get());
            summaries.recipients(people.having(Role.ACCOUNTING_APPROVER)).stream()
                    .map(Stream::of)
                    .forEach(approver -> tell(approver, NoticeContent.SUMMARY, Duration.ZERO));
            outbox.forgetOld();
        }
    }

    /** Returns how many notices have not left yet. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long waiting() {
        return outbox.waiting();
    }

    private void tell(Stream<Person> concerned, NoticeContent news, Duration delay) {
        outbox.put(Recipients.distinct(concerned), news, delay);
    }

    private Stream<Person> find(String personId) {
        return people.find(personId).stream();
    }
}
