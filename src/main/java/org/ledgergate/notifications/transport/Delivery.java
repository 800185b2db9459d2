package org.ledgergate.notifications.transport;

/** What became of one try to hand over a mail; the message is the other side's and may be empty. */
public record Delivery(Result result, String message) {

    public static final Delivery TAKEN = new Delivery(Result.TAKEN, "");

    public enum Result {
        TAKEN,
        /** The recipient's address, or this mail, is refused for good. */
        REFUSED,
        /** The other side said "not now", or nothing at all after it had the mail. */
        UNCERTAIN,
        /** There was nobody to hand it to. */
        UNREACHED
    }
}
