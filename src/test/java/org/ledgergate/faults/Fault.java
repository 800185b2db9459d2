package org.ledgergate.faults;

/** What can happen to one call between Ledgergate and the ERP. */
enum Fault {
    NONE("nothing"),
    DELAYED("call delayed"),
    RESET_BEFORE("reset before the call"),
    RESET_AFTER("reset after the call"),
    ANSWER_DROPPED("answer dropped"),
    ANSWER_CUT("answer cut in the middle"),
    BLACK_HOLE("never delivered, never answered"),
    LATE("delivered after the caller gave up");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
