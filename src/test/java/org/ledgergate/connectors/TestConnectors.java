package org.ledgergate.connectors;

import java.time.Clock;
import java.util.Arrays;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;

/** The connections of a company to ERPs of the test's own, settled as after a start. */
public class TestConnectors {

    private TestConnectors() {}

    /** Returns a company that has only this ERP. */
    public static Connectors to(Connector erp) {
        return to(new TestTransactions(TestDatabase.H2.fresh()), Clock.systemUTC(), erp);
    }

    /** Returns a company whose items go to the first of these, unless its database says another. */
    public static Connectors to(TestTransactions database, Clock clock, Connector... erps) {
        Connectors connectors = new Connectors(Arrays.asList(erps), new ErpTable(database.jdbc()), clock);
        if (connectors.inUse().isEmpty()) {
            connectors.begin();
        }
        return connectors;
    }

    /** Lets items go to another one. */
    public static void choose(Connectors connectors, String connection) {
        connectors.change(connection);
    }
}
