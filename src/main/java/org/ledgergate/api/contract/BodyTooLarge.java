package org.ledgergate.api.contract;

/** A request body beyond the limit; nothing of it was looked at. */
public class BodyTooLarge extends RuntimeException {

    public BodyTooLarge(int limit) {
        super("The body has more than " + limit + " bytes.");
    }
}
