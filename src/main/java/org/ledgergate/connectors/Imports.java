package org.ledgergate.connectors;

import java.util.List;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** An ERP that can be asked for its vendors, cost codes, jobs or prime contracts. */
public interface Imports {

    /**
     * Returns all records of a kind as the ERP has them now.
     *
     * @throws ErpUnavailable with the ERP's words, or what kept us from hearing them
     */
    List<ErpRecord> fetch(RecordKind kind);
}
