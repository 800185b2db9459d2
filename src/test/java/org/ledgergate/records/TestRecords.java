package org.ledgergate.records;

import org.ledgergate.TestTransactions;

/** The records that a company knows, none at first. */
public class TestRecords {

    private TestRecords() {}

    public static ErpRecords in(TestTransactions database) {
        return database.around(new ErpRecords(new ErpRecordTable(database.jdbc(), database.batches()), event -> {}));
    }
}
