package org.ledgergate.connectors.tryton.documents;

import java.util.List;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.RecordTag;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonError;

/** One of the records that an item becomes. It begins as a draft that counts nowhere, and is then brought into the books. */
interface PlannedRecord {

    DocumentKind kind();

    /** Answers, for each line of an amendment, the positions of the item's lines that it sums up; else empty. */
    List<List<Integer>> positions();

    /** Returns the order that a supplementary order belongs to; else empty. */
    String under();

    /** Creates the draft, with the tag in it, and returns its id. */
    long begin(TrytonClient tryton, RecordTag tag);

    /**
     * Brings the draft into the books. Repeating it changes nothing.
     *
     * @throws TrytonError that it is altered, if the draft no longer says what this part says; then nothing is brought there
     */
    void finish(TrytonClient tryton, long id);
}
