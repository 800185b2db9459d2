package org.ledgergate.connectors.filedrop;

/** The file drop is set up wrongly; the message lists everything that is, in words. */
class UnusableFileDrop extends RuntimeException {

    UnusableFileDrop(String message) {
        super(message);
    }
}
