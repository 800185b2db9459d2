package org.ledgergate.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ledgergate.notifications.transport.Delivery;
import org.ledgergate.notifications.transport.Letter;
import org.ledgergate.notifications.transport.MailTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Empties the queue of mails; as many of them as there are nodes may do so at the same time. */
@Component
public class MailDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatcher.class);

    /** How long a refused address is tried again: mail servers are set up wrongly, and set right. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final ReviewAlerts alerts;
    private final Outbox outbox;
    private final LetterWriter writer;
    private final MailTransport transport;
    private final Clock clock;

    MailDispatcher(ReviewAlerts alerts, Outbox outbox, LetterWriter writer, MailTransport transport, Clock clock) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.writer = writer;
        this.transport = transport;
        this.clock = clock;
    }

    /** Sends every mail that is due, each in transactions of its own; stops when nobody takes mails. */
    public void deliverDue() {
        alerts.addressDue();
        boolean reached = true;
        while (reached) {
            Optional<Bundle> next = outbox.next();
            reached = next.isPresent() && deliver(next.get());
        }
    }

    private boolean deliver(Bundle bundle) {
        try {
            Optional<Letter> letter = writer.write(bundle);
            if (letter.isEmpty()) {
                outbox.drop(bundle, "Nothing was left to tell");
                return true;
            }
            return settle(bundle, letter.get(), transport.send(letter.get()));
        } catch (NoAddress nobody) {
            LOG.warn("Email dropped: {}", nobody.getMessage());
            outbox.drop(bundle, String.valueOf(nobody.getMessage()));
        } catch (RuntimeException unwritable) {
            LOG.error("Email {} could not be composed; it stays in the queue", bundle.messageId(), unwritable);
            outbox.putBack(bundle, MailText.line(unwritable.toString()));
        }
        return true;
    }

    private boolean settle(Bundle bundle, Letter letter, Delivery delivery) {
        String answer = MailText.line(delivery.message());
        switch (delivery.result()) {
            case TAKEN -> outbox.sent(bundle);
            case REFUSED -> refused(bundle, letter, answer);
            case UNCERTAIN -> {
                LOG.warn("Email to {} was not accepted; retrying: {}", letter.to(), answer);
                outbox.putBack(bundle, answer);
            }
            case UNREACHED -> {
                LOG.warn("The mail server is unavailable; {} notices are waiting: {}", outbox.waiting(), answer);
                outbox.unreached(bundle, answer);
            }
        }
        return delivery.result() != Delivery.Result.UNREACHED;
    }

    private void refused(Bundle bundle, Letter letter, String message) {
        if (bundle.oldest().queuedAt().plus(PATIENCE).isBefore(clock.instant())) {
            LOG.error(
                    "Email to {} \"{}\" could not be delivered and is dropped: {}",
                    letter.to(),
                    letter.subject(),
                    message);
            outbox.drop(bundle, message);
        } else {
            LOG.warn("Email to {} was rejected; retrying: {}", letter.to(), message);
            outbox.putBack(bundle, message);
        }
    }
}
