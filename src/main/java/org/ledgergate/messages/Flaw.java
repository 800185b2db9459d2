package org.ledgergate.messages;

/** One thing that is wrong with what was given. */
public interface Flaw {

    /** Returns the place, as whoever reads it names places; empty for the whole. */
    String pointer();

    /** Returns the broken rule's name, stable for machines. */
    String code();

    /** Returns what to do, in words. */
    Message message();
}
