package org.ledgergate.connectors.tryton.records;

/** A record of ours in Tryton. */
public record TaggedRecord(DocumentKind kind, long id, String state, RecordTag tag) {

    public boolean posted() {
        return kind.posted().contains(state);
    }

    /** Returns its id as Tryton writes a reference: purchase.purchase,17. */
    public String reference() {
        return kind.model() + "," + id;
    }
}
