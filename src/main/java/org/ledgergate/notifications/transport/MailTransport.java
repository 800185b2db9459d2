package org.ledgergate.notifications.transport;

/** The way a mail leaves. */
public interface MailTransport {

    /** Hands a mail over, and answers what became of it whatever the other side did. */
    Delivery send(Letter letter);

    /** Answers whether somebody would take a mail now; a server is asked, and so it may take as long as the server does. */
    default boolean answers() {
        return true;
    }
}
