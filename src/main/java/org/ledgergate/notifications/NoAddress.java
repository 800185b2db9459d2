package org.ledgergate.notifications;

/** Somebody cannot be told by mail; the message says who and why. */
class NoAddress extends RuntimeException {

    NoAddress(String message) {
        super(message);
    }
}
