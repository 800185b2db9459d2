package org.ledgergate.tool;

/** What the bundles say, in the reader's language. */
@FunctionalInterface
public interface Texts {

    /**
     * Returns the text of a key, with what it is about at its places.
     *
     * @throws org.springframework.context.NoSuchMessageException if no bundle has it
     */
    String text(String key, Object... about);
}
