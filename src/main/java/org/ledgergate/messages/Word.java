package org.ledgergate.messages;

import java.util.Locale;

/** A word that the code declares, and that each language has for itself. */
public interface Word {

    /** Returns the key of its text in the bundles. */
    String textKey();

    /** Returns the English word as it stands by itself. */
    String label();

    /** Returns the word in a language, as it stands in the middle of a sentence. */
    default String in(Locale language) {
        if (!Catalog.has(textKey())) {
            return said();
        }
        String text = Catalog.text(language, textKey());
        boolean small = !said().isEmpty() && Character.isLowerCase(said().charAt(0));
        return small ? text.substring(0, 1).toLowerCase(language) + text.substring(1) : text;
    }

    /** Returns the English word in the middle of a sentence. */
    default String said() {
        return label();
    }
}
