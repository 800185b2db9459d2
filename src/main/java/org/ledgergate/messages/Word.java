package org.ledgergate.messages;

/** A word that the code declares, and that each language has for itself. */
public interface Word {

    /** Returns the key of its text in the bundles. */
    String textKey();

    /** Answers the English word as it stands by itself. */
    String label();

    /** Answers the English word in the middle of a sentence. */
    default String said() {
        return label();
    }
}
