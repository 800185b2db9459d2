package org.ledgergate.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the postman out every few seconds; {@code ledgergate.mail.poll=false} keeps him in. */
@Component
@ConditionalOnProperty(name = "ledgergate.mail.poll", matchIfMissing = true)
class MailSchedule {

    private final MailDispatcher postman;

    MailSchedule(MailDispatcher postman) {
        this.postman = postman;
    }

    @Scheduled(initialDelayString = "${ledgergate.mail.poll:PT5S}", fixedDelayString = "${ledgergate.mail.poll:PT5S}")
    void round() {
        postman.deliverDue();
    }
}
