package org.ledgergate.connectors.filedrop;

/** An item cannot be written as a file of the agreed form; the message says what is wrong, in words for people. */
class UnsupportedItem extends Exception {

    private final String words;

    UnsupportedItem(String words) {
        super(words);
        this.words = words;
    }

    String words() {
        return words;
    }
}
