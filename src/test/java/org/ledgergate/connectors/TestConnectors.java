package org.ledgergate.connectors;

import java.util.List;

/** The connections of a company to an ERP of the test's own. */
public class TestConnectors {

    private TestConnectors() {}

    public static Connectors to(Connector erp) {
        return new Connectors(List.of(erp));
    }
}
