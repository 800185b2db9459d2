package org.ledgergate.messages;

import java.util.List;

/**
 * A fact that keeps something from being done, and that people are told; its message in English is the exception's. Page, API
 * and bulk know it by its kind, so that one that nobody lists anywhere comes out right.
 */
public abstract class Refused extends RuntimeException {

    /** What kind of fact it is, and so whether to look elsewhere, ask somebody, correct something, or try again. */
    public enum Kind {
        /** There is no such thing. */
        NOT_FOUND(Message.of("refusal.not-found")),

        /** The person lacks a right. */
        FORBIDDEN(Message.of("refusal.forbidden")),

        /** Things stand so that it cannot be done now. */
        CONFLICT(Message.of("refusal.conflict")),

        /** Somebody else changed it after the person looked. */
        OUTDATED(Message.of("refusal.conflict")),

        /** An address, a query or a body that says nothing. */
        UNREADABLE(Message.of("refusal.unreadable-address")),

        /** What was given is understood, and does not hold. */
        INVALID(Message.of("refusal.nothing-done")),

        /** What is there lacks something. */
        NOT_READY(Message.of("refusal.not-ready")),

        /** The ERP does not answer; it is safe to try again. */
        UNAVAILABLE(Message.of("refusal.unavailable")),

        /** What was kept is gone or damaged; nobody who asks can mend it. */
        LOST(Message.of("refusal.lost"));

        private final Message title;

        Kind(Message title) {
            this.title = title;
        }
    }

    private final Kind kind;
    private final transient Message message;

    protected Refused(Kind kind, Message message) {
        super(message.toString());
        this.kind = kind;
        this.message = message;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns what a heading above the message says, such as that nothing was done. */
    public Message title() {
        return kind.title;
    }

    public Message message() {
        return message;
    }

    /** Returns everything that is wrong, each at its place; empty if the message says it all. */
    public List<? extends Flaw> faults() {
        return List.of();
    }
}
