package org.ledgergate.connectors.tryton;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ConnectedAs;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorTimes;
import org.ledgergate.connectors.DryRun;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.http.Deadline;
import org.ledgergate.connectors.http.HttpLine;
import org.ledgergate.connectors.http.HttpSettings;
import org.ledgergate.connectors.http.NoAnswer;
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
    private final Session session;
    private final Duration exportTime;

    TrytonConnector(TrytonSettings settings, HttpSettings http, ConnectorTimes times, Clock clock) {
        this.settings = settings;
        JsonRpc rpc = new JsonRpc(HttpLine.to(settings.url(), http, clock), settings.database());
        this.session = new Session(rpc, settings.user(), settings.password().orFrom(settings.passwordFile()), clock);
        // the rest is for what comes before the first call and after the last
        this.exportTime = times.exportTimeout().multipliedBy(4).dividedBy(5);
    }

    @Override
    public Capabilities capabilities() {
        return TrytonCapabilities.of(settings);
    }

    @Override
    public ExportResult export(ExportRequest request) {
        Conversation tryton = conversation(request.confirmed());
        try {
            return new Push(tryton, request).run(() -> plan(request, tryton));
        } catch (Said said) {
            return outcome(said);
        } catch (NoAnswer failure) {
            Outcome outcome = tryton.mayHaveWritten() ? Outcome.UNKNOWN : Outcome.NOT_ATTEMPTED;
            return ExportResult.of(outcome, words(failure));
        }
    }

    private static ExportResult outcome(Said said) {
        return switch (said.kind()) {
            case REFUSED, ALTERED -> ExportResult.of(Outcome.REFUSED, said.words());
            case QUESTION -> ExportResult.needsConfirmation(said.question(), said.words());
            // Tryton has undone the call; only a draft is there, and an export with the same key goes on with it
            case CHANGED_MEANWHILE, COLLIDED, BROKE_OFF, SIGNED_OUT ->
                ExportResult.of(Outcome.NOT_ATTEMPTED, said.words());
        };
    }

    @Override
    public ExportResult find(ExportKey key) {
        try {
            return new Records(conversation(Set.of())).find(key);
        } catch (Said | NoAnswer failure) {
            return ExportResult.of(Outcome.UNKNOWN, words(failure));
        }
    }

    @Override
    public void probe() {
        try {
            conversation(Set.of()).search("party.party", List.of(List.of("id", "<", 0)), "id");
        } catch (Said | NoAnswer failure) {
            throw new ErpUnavailable(words(failure));
        }
    }

    @Override
    public List<ErpRecord> fetch(RecordKind kind) {
        try {
            Conversation tryton = conversation(Set.of());
            return new MasterRecords(tryton, settings.codes()).all(kind);
        } catch (Said | NoAnswer failure) {
            throw new ErpUnavailable(words(failure));
        }
    }

    @Override
    public List<String> objections(ExportRequest request) {
        try {
            Conversation tryton = conversation(Set.of());
            return new Objections(tryton).to(request, plan(request, tryton));
        } catch (Said | NoAnswer failure) {
            throw new ErpUnavailable(words(failure));
        }
    }

    private Plan plan(ExportRequest request, Conversation tryton) {
        return Plan.of(request, tryton, Books.read(tryton, settings.codes()), settings.changeMode());
    }

    private Conversation conversation(Set<String> confirmed) {
        return new Conversation(session, Deadline.in(exportTime), confirmed);
    }

    private static String words(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }
}
