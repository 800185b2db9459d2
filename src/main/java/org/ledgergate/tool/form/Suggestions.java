package org.ledgergate.tool.form;

import java.util.List;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;

/** What the ERP has, offered while somebody types; so many that a page stays light. */
record Suggestions(
        List<ErpRecord> jobs, List<ErpRecord> vendors, List<ErpRecord> costCodes, List<ErpRecord> primeContracts) {

    private static final int MOST = 500;

    static Suggestions of(ErpRecords records) {
        return new Suggestions(
                some(records, RecordKind.JOB),
                some(records, RecordKind.VENDOR),
                some(records, RecordKind.COST_CODE),
                some(records, RecordKind.PRIME_CONTRACT));
    }

    private static List<ErpRecord> some(ErpRecords records, RecordKind kind) {
        return records.all(kind).stream().filter(ErpRecord::usable).limit(MOST).toList();
    }
}
