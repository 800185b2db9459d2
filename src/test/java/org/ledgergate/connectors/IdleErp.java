package org.ledgergate.connectors;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** An ERP that is there, can be asked for everything, has nothing, and takes nothing. */
public class IdleErp implements Connector, Imports {

    private final String connection;

    public IdleErp(String connection) {
        this.connection = connection;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                connection,
                "ERP " + connection,
                Map.of(),
                EnumSet.allOf(RecordKind.class),
                ChangeMode.AMEND,
                Duration.ZERO);
    }

    @Override
    public ExportResult export(ExportRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ExportResult find(ExportKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void probe() {}

    @Override
    public List<ErpRecord> fetch(RecordKind kind) {
        return List.of();
    }
}
