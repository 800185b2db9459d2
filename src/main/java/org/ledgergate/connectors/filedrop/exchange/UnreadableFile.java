package org.ledgergate.connectors.filedrop.exchange;

import org.ledgergate.messages.Text;

/** A file that came in is not what it has to be; the message says why, in words for the person who wrote it. */
class UnreadableFile extends Exception {

    private static final int LONGEST_WORDS = 1000;

    private final String words;

    /** @param words may repeat what stands in the file; at most 1,000 characters are kept */
    UnreadableFile(String words) {
        super(words);
        this.words = Text.clean(words, LONGEST_WORDS);
    }

    String words() {
        return words;
    }
}
