package org.ledgergate.connectors.tryton;

/** A record of ours in Tryton. */
record TaggedRecord(DocumentKind kind, long id, String state, RecordTag tag) {

    boolean posted() {
        return kind.posted().contains(state);
    }

    /** Answers its id as Tryton writes a reference: purchase.purchase,17. */
    String reference() {
        return kind.model() + "," + id;
    }
}
