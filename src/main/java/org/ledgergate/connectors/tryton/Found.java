package org.ledgergate.connectors.tryton;

/** A record of ours in Tryton. */
record Found(Paper paper, long id, String state, Mark mark) {

    boolean posted() {
        return paper.posted().contains(state);
    }

    /** Answers its id as Tryton writes a reference: purchase.purchase,17. */
    String reference() {
        return paper.model() + "," + id;
    }
}
