package org.ledgergate.messages;

/** A word that the code declares, and that each language has for itself. */
public interface Word {

    /** Answers the English word as it stands by itself. */
    String label();

    /** Answers the English word in the middle of a sentence. */
    default String said() {
        return label();
    }
}
