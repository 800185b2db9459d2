package org.ledgergate.notifications.transport;

/** The way a mail leaves. */
public interface MailTransport {

    /** Hands a mail over, and answers what became of it whatever the other side did. */
    Delivery send(Letter letter);
}
