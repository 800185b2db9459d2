package org.ledgergate.api.contract;

/** A request body that is no JSON; the message says where and why. */
public class MalformedBody extends RuntimeException {

    MalformedBody(String message) {
        super(message);
    }
}
