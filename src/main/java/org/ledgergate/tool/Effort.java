package org.ledgergate.tool;

/** How much is done to understand one text; one that was made to be searched for long is not understood. */
class Effort {

    /** In characters looked at: a few milliseconds. What Ledgergate says itself takes a tenth of it. */
    static final int MOST = 2_000_000;

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
