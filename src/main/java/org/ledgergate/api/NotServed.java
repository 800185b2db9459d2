package org.ledgergate.api;

/** An address that names nothing of ours. */
class NotServed extends RuntimeException {

    NotServed(String message) {
        super(message);
    }
}
