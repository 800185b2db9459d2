package org.ledgergate.connectors.tryton;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ConnectedAs;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.DryRun;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.http.Deadline;
import org.ledgergate.connectors.http.ErpHttpClient;
import org.ledgergate.connectors.http.HttpSettings;
import org.ledgergate.connectors.tryton.documents.ExportPlan;
import org.ledgergate.connectors.tryton.documents.ExportRun;
import org.ledgergate.connectors.tryton.documents.TrytonObjections;
import org.ledgergate.connectors.tryton.records.MasterImport;
import org.ledgergate.connectors.tryton.records.OwnRecords;
import org.ledgergate.connectors.tryton.records.TrytonSetup;
import org.ledgergate.connectors.tryton.rpc.JsonRpc;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonError;
import org.ledgergate.connectors.tryton.rpc.TrytonSession;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The way to the company's Tryton. */
@Component("tryton")
@EnableConfigurationProperties({TrytonSettings.class, HttpSettings.class})
@ConnectedAs("tryton")
class TrytonConnector implements Connector, Imports, DryRun {

    private final TrytonSettings settings;
    private final TrytonSession session;
    private final Duration exportTime;

    TrytonConnector(TrytonSettings settings, HttpSettings http, ConnectorSettings exports, Clock clock) {
        this.settings = settings;
        JsonRpc rpc = new JsonRpc(ErpHttpClient.to(settings.url(), http, clock), settings.database());
        this.session =
                new TrytonSession(rpc, settings.user(), settings.password().orFrom(settings.passwordFile()), clock);
        // the rest is for what comes before the first call and after the last
        this.exportTime = exports.exportTimeout().multipliedBy(4).dividedBy(5);
    }

    @Override
    public Capabilities capabilities() {
        return TrytonCapabilities.of(settings);
    }

    @Override
    public ExportResult export(ExportRequest request) {
        TrytonClient tryton = client(request.confirmed());
        try {
            return new ExportRun(tryton, request).run(() -> plan(request, tryton));
        } catch (TrytonError error) {
            return outcome(error);
        } catch (CallFailed failure) {
            Outcome outcome = tryton.mayHaveWritten() ? Outcome.UNKNOWN : Outcome.NOT_ATTEMPTED;
            return ExportResult.of(outcome, words(failure));
        }
    }

    private static ExportResult outcome(TrytonError error) {
        return switch (error.kind()) {
            case REFUSED, ALTERED -> ExportResult.of(Outcome.REFUSED, error.words());
            case QUESTION -> ExportResult.needsConfirmation(error.question(), error.words());
            // Tryton has undone the call; only a draft is there, and an export with the same key goes on with it
            case CHANGED_MEANWHILE, COLLIDED, BROKE_OFF, SIGNED_OUT ->
                ExportResult.of(Outcome.NOT_ATTEMPTED, error.words());
        };
    }

    @Override
    public ExportResult find(ExportKey key) {
        try {
            return new OwnRecords(client(Set.of())).find(key);
        } catch (TrytonError | CallFailed failure) {
            return ExportResult.of(Outcome.UNKNOWN, words(failure));
        }
    }

    @Override
    public void probe() {
        try {
            client(Set.of()).search("party.party", List.of(List.of("id", "<", 0)), "id");
        } catch (TrytonError | CallFailed failure) {
            throw new ErpUnavailable(words(failure));
        }
    }

    @Override
    public List<ErpRecord> fetch(RecordKind kind) {
        try {
            TrytonClient tryton = client(Set.of());
            return new MasterImport(tryton, settings.codes()).all(kind);
        } catch (TrytonError | CallFailed failure) {
            throw new ErpUnavailable(words(failure));
        }
    }

    @Override
    public List<String> objections(ExportRequest request) {
        try {
            TrytonClient tryton = client(Set.of());
            return new TrytonObjections(tryton).to(request, plan(request, tryton));
        } catch (TrytonError | CallFailed failure) {
            throw new ErpUnavailable(words(failure));
        }
    }

    private ExportPlan plan(ExportRequest request, TrytonClient tryton) {
        return ExportPlan.of(request, tryton, TrytonSetup.read(tryton, settings.codes()), settings.changeMode());
    }

    private TrytonClient client(Set<String> confirmed) {
        return new TrytonClient(session, Deadline.in(exportTime), confirmed);
    }

    private static String words(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }
}
