package org.ledgergate.notifications;

/** What became of one try to hand over a mail; the message is for the log and may be empty. */
record Delivery(Result result, String message) {

    static final Delivery TAKEN = new Delivery(Result.TAKEN, "");

    enum Result {
        TAKEN,
        /** The recipient's address, or this mail, is refused for good. */
        REFUSED,
        /** The other side said "not now", or nothing at all after it had the mail. */
        UNCERTAIN,
        /** There was nobody to hand it to. */
        UNREACHED
    }
}
