package org.ledgergate.connectors.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ConnectedAs;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.DryRun;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The way to the sandbox, which can be slow or cut. */
@Component("sandbox")
@EnableConfigurationProperties(SandboxSettings.class)
@ConnectedAs("sandbox")
class SandboxConnector implements Connector, Imports, DryRun {

    private final SandboxLedger ledger;
    private final SandboxSettings settings;

    SandboxConnector(SandboxLedger ledger, SandboxSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public Capabilities capabilities() {
        return SandboxCapabilities.SANDBOX;
    }

    @Override
    public ExportResult export(ExportRequest request) {
        if (settings.down()) {
            return ExportResult.of(Outcome.NOT_ATTEMPTED, SandboxLedger.DOWN);
        }
        boolean slow = SimulatedFault.askedBy(request.item().text(Field.TITLE)).fault() == SimulatedFault.SLOW;
        if (!pause(slow ? settings.slowDelay() : settings.delay())) {
            return ExportResult.of(Outcome.NOT_ATTEMPTED, "The export was interrupted before it began.");
        }
        return answer(() -> ledger.post(request));
    }

    @Override
    public ExportResult find(ExportKey key) {
        if (settings.down() || !pause(settings.delay())) {
            return ExportResult.of(Outcome.UNKNOWN, SandboxLedger.DOWN);
        }
        return answer(() -> ledger.find(key));
    }

    @Override
    public void probe() {
        read(() -> ledger.records(RecordKind.JOB));
    }

    @Override
    public List<ErpRecord> fetch(RecordKind kind) {
        return read(() -> ledger.records(kind));
    }

    @Override
    public List<String> objections(ExportRequest request) {
        return read(() -> ledger.objections(request));
    }

    private <T> T read(Supplier<T> call) {
        if (settings.down() || !pause(settings.delay())) {
            throw new ErpUnavailable(SandboxLedger.DOWN);
        }
        try {
            return call.get();
        } catch (DataAccessException | TransactionException broken) {
            throw new ErpUnavailable(broke(broken));
        }
    }

    /** A failure of the books may have come after their commit, so it leaves us not knowing. */
    private static ExportResult answer(Supplier<ExportResult> call) {
        try {
            return call.get();
        } catch (DataAccessException | TransactionException broken) {
            return ExportResult.of(Outcome.UNKNOWN, broke(broken));
        }
    }

    private static String broke(Exception failure) {
        return "The sandbox ERP broke off: " + failure.getMessage();
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
