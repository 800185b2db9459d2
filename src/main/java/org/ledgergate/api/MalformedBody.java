package org.ledgergate.api;

/** A request body that is no JSON; the message says where and why. */
class MalformedBody extends RuntimeException {

    MalformedBody(String message) {
        super(message);
    }
}
