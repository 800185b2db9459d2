package org.ledgergate.worklist;

import java.time.Clock;
import org.ledgergate.TestTransactions;

/** The lists over a database of a test's own. */
public class TestWorkList {

    private TestWorkList() {}

    public static WorkList of(TestTransactions database, Clock clock) {
        return new WorkList(new WorkListTable(database.jdbc(), clock));
    }
}
