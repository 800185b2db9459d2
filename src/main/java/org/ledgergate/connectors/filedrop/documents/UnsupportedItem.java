package org.ledgergate.connectors.filedrop.documents;

/** An item cannot be written as a file of the agreed form; the message says what is wrong, in words for people. */
public class UnsupportedItem extends Exception {

    private final String words;

    UnsupportedItem(String words) {
        super(words);
        this.words = words;
    }

    public String words() {
        return words;
    }
}
