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
import org.ledgergate.items.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The way to the sandbox, which can be slow or cut. */
@Component("sandbox")
@EnableConfigurationProperties(SandboxManners.class)
@ConnectedAs("sandbox")
class SandboxConnector implements Connector, Imports, DryRun {

    private final SandboxBooks books;
    private final SandboxManners manners;

    SandboxConnector(SandboxBooks books, SandboxManners manners) {
        this.books = books;
        this.manners = manners;
    }

    @Override
    public Capabilities capabilities() {
        return SandboxCapabilities.SANDBOX;
    }

    @Override
    public ExportResult export(ExportRequest request) {
        if (manners.down()) {
            return ExportResult.of(Outcome.NOT_ATTEMPTED, SandboxBooks.DOWN);
        }
        boolean slow = Trouble.askedBy(request.item().text(Field.TITLE)).trouble() == Trouble.SLOW;
        if (!pause(slow ? manners.slowDelay() : manners.delay())) {
            return ExportResult.of(Outcome.NOT_ATTEMPTED, "The export was interrupted before it began.");
        }
        return answer(() -> books.post(request));
    }

    @Override
    public ExportResult find(ExportKey key) {
        if (manners.down() || !pause(manners.delay())) {
            return ExportResult.of(Outcome.UNKNOWN, SandboxBooks.DOWN);
        }
        return answer(() -> books.find(key));
    }

    @Override
    public void probe() {
        read(() -> books.records(RecordKind.JOB));
    }

    @Override
    public List<ErpRecord> fetch(RecordKind kind) {
        return read(() -> books.records(kind));
    }

    @Override
    public List<String> objections(ExportRequest request) {
        return read(() -> books.objections(request));
    }

    private <T> T read(Supplier<T> call) {
        if (manners.down() || !pause(manners.delay())) {
            throw new ErpUnavailable(SandboxBooks.DOWN);
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
