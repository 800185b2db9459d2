package org.ledgergate.tool;

/** How much is done to understand one text; one that was made to be searched for long is not understood. */
class Effort {

    /** In characters looked at: a few milliseconds. Forty sentences of ours, one after the other, take less. */
    static final int MOST = 4_000_000;

    private int spent;

    void spend(int characters) {
        spent += characters;
    }

    int spent() {
        return spent;
    }

    boolean isOver() {
        return spent > MOST;
    }
}
