package org.ledgergate.messages;

/** A fact that keeps something from being done, and that people are told; its message in English is the exception's. */
public abstract class Refused extends RuntimeException {

    private final transient Message message;

    protected Refused(Message message) {
        super(message.toString());
        this.message = message;
    }

    public Message message() {
        return message;
    }
}
