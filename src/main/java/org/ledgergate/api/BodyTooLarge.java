package org.ledgergate.api;

/** A request body beyond the limit; nothing of it was looked at. */
class BodyTooLarge extends RuntimeException {

    BodyTooLarge() {
        super("The body has more than " + BodyArgument.LIMIT + " bytes.");
    }
}
