package org.ledgergate.connectors.filedrop;

/** A file that came in is not what it has to be; the message says why, in words for whoever wrote it. */
class Unreadable extends Exception {

    private final String words;

    Unreadable(String words) {
        super(words);
        this.words = words;
    }

    String words() {
        return words;
    }
}
