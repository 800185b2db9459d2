package org.ledgergate;

/** A setting was given that Ledgergate does not have: most likely a misspelled one, whose default would silently be used. */
class UnknownSetting extends RuntimeException {

    UnknownSetting(String message) {
        super(message);
    }
}
