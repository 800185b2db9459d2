package org.ledgergate.connectors;

import java.util.List;

/** A company's connections, of which a test has one. */
public class TestConnectors {

    private TestConnectors() {}

    public static Connectors to(Connector connector) {
        return new Connectors(List.of(connector));
    }
}
