package org.ledgergate.notifications;

/** The way a mail leaves. */
interface MailTransport {

    /** Hands a mail over, and answers what became of it whatever the other side did. */
    Delivery send(Letter letter);
}
