package org.ledgergate.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledgergate.access.Person;
import org.ledgergate.notifications.transport.MailSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue that mails leave by, shared by all nodes.
 *
 * <p>Who takes a notice moves the time at which it is due again; whoever dies with it needs no other claim to be undone.
 */
@Component
class Outbox {

    /** Longer than a mail server can take over one mail, all its time-outs added up. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int ERROR_LENGTH = 1000;

    private final NoticeTable table;
    private final Clock clock;
    private final MailSettings settings;

    Outbox(NoticeTable table, Clock clock, MailSettings settings) {
        this.table = table;
        this.clock = clock;
        this.settings = settings;
    }

    /** Queues news in the caller's transaction; they leave when that is committed and the delay is over. */
    void put(List<Person> recipients, NoticeContent news, Duration delay) {
        Instant now = clock.instant();
        table.insert(
                recipients.stream()
                        .map(person -> new Notice(news, person.id(), now, 0))
                        .toList(),
                now.plus(delay));
    }

    /** Takes what is due for longest, and with it what waits for the same person and is of the same kind. */
    @Transactional
    public Optional<Bundle> next() {
        Instant now = clock.instant();
        Instant until = now.plus(CLAIM);
        for (var due = table.firstDue(now); due.isPresent(); due = table.firstDue(now)) {
            NoticeTable.Due first = due.get();
            boolean repeated = first.messageId() != null;
            String messageId = first.messageId() != null ? first.messageId() : freshMessageId();
            if (table.take(first.id(), messageId, now, until)) {
                if (repeated) {
                    table.takeRestOf(messageId, first.id(), until);
                } else {
                    table.takeAlike(first, messageId, until);
                }
                return Optional.of(new Bundle(messageId, repeated, table.of(messageId)));
            }
        }
        return Optional.empty();
    }

    void sent(Bundle bundle) {
        table.finish(bundle.messageId(), "SENT", "");
    }

    /** Takes notices out of the queue that nobody can or need be told any more. */
    void drop(Bundle bundle, String why) {
        table.finish(bundle.messageId(), "DROPPED", shortened(why));
    }

    /** Queues a mail again that may have arrived: unchanged, so that a mailbox can tell the repetition. */
    void putBack(Bundle bundle, String error) {
        table.putBack(bundle.messageId(), afterPause(bundle), shortened(error));
    }

    /** Queues a mail again that has not left, and holds back all others: there is nobody to take them. */
    @Transactional
    public void unreached(Bundle bundle, String error) {
        Instant due = afterPause(bundle);
        table.putBack(bundle.messageId(), due, shortened(error));
        if (!bundle.repeated()) {
            table.unbundle(bundle.messageId());
        }
        table.postponeAll(due);
    }

    long waiting() {
        return table.queued();
    }

    void forgetOld() {
        table.forgetFinished(clock.instant().minus(KEPT));
    }

    private Instant afterPause(Bundle bundle) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(bundle.attempts() - 1, 10));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    private String freshMessageId() {
        return "<" + UUID.randomUUID() + "@" + settings.domain() + ">";
    }

    private static String shortened(String text) {
        return MailText.shortened(text, ERROR_LENGTH);
    }
}
