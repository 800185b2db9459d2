package org.ledgergate.connectors.acme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ConnectedAs;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.connectors.http.Call;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.http.Deadline;
import org.ledgergate.connectors.http.ErpHttpClient;
import org.ledgergate.connectors.http.HttpReply;
import org.ledgergate.connectors.http.HttpSender;
import org.ledgergate.connectors.http.HttpSettings;
import org.ledgergate.connectors.http.OAuthClient;
import org.ledgergate.connectors.http.OAuthGrant;
import org.ledgergate.connectors.http.Pages;
import org.ledgergate.connectors.http.Pages.ListPage;
import org.ledgergate.connectors.http.SignIns;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * An ERP with a REST interface that exists in tests only: a document is put as a draft, posted to the books, and deleted if the
 * books do not take it.
 */
@Component("acme")
@EnableConfigurationProperties({AcmeSettings.class, HttpSettings.class})
@ConnectedAs("acme")
class AcmeConnector implements Connector, Imports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_PAGES = 100;

    private final AcmeSettings settings;
    private final HttpSender http;
    private final Duration exportTime;

    AcmeConnector(AcmeSettings settings, HttpSettings http, SignIns signIns, ConnectorSettings times, Clock clock) {
        this.settings = settings;
        OAuthGrant grant = new OAuthGrant(
                settings.connection(),
                settings.tokenUrl(),
                settings.clientId(),
                settings.clientSecret(),
                settings.refreshToken());
        this.http = new OAuthClient(ErpHttpClient.to(settings.url(), http, clock), signIns.tokens(grant));
        this.exportTime = times.exportTimeout().multipliedBy(4).dividedBy(5);
    }

    @Override
    public Capabilities capabilities() {
        Map<ItemType, Capabilities.Export> exports = new EnumMap<>(ItemType.class);
        for (ItemType type : ItemType.values()) {
            exports.put(type, new Capabilities.Export(Limits.NONE, List.of()));
        }
        return new Capabilities(
                settings.connection(),
                "Acme",
                exports,
                EnumSet.of(RecordKind.VENDOR, RecordKind.JOB),
                ChangeMode.SUPPLEMENT,
                Duration.ZERO);
    }

    @Override
    public ExportResult export(ExportRequest request) {
        if (request.item().type().parent().isPresent()
                && request.parent().erpId().isEmpty()) {
            return ExportResult.of(Outcome.REFUSED, "The commitment is not in Acme.");
        }
        Deadline deadline = deadline();
        try {
            required(http.send(json(Call.put("drafts/" + request.key(), draft(request))), deadline));
        } catch (CallFailed failure) {
            // a draft counts nowhere
            return ExportResult.of(Outcome.NOT_ATTEMPTED, String.valueOf(failure.getMessage()));
        }
        try {
            HttpReply reply = http.send(json(Call.post("drafts/" + request.key() + "/post", "{}")), deadline);
            if (reply.status() != UNPROCESSABLE) {
                return synced(read(required(reply)));
            }
            http.send(Call.delete("drafts/" + request.key()), deadline);
            return ExportResult.of(Outcome.REFUSED, read(reply).path("message").asText());
        } catch (CallFailed failure) {
            return ExportResult.of(
                    failure.mayHaveHappened() ? Outcome.UNKNOWN : Outcome.NOT_ATTEMPTED,
                    String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public ExportResult find(ExportKey key) {
        try {
            HttpReply reply = http.send(Call.get("documents/" + key), deadline());
            return reply.status() == NOT_FOUND
                    ? ExportResult.of(Outcome.NOT_ATTEMPTED, "Acme does not have this item.")
                    : synced(read(required(reply)));
        } catch (CallFailed failure) {
            return ExportResult.of(Outcome.UNKNOWN, String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void probe() {
        fetch(RecordKind.JOB);
    }

    @Override
    public List<ErpRecord> fetch(RecordKind kind) {
        try {
            return new Pages(http, MOST_PAGES)
                    .all(
                            Call.get(kind == RecordKind.VENDOR ? "vendors" : "jobs"),
                            reply -> page(kind, read(reply)),
                            deadline());
        } catch (CallFailed failure) {
            throw new ErpUnavailable(String.valueOf(failure.getMessage()));
        }
    }

    /** Vendors come with a link to the next page, jobs with a cursor. */
    private static ListPage<ErpRecord> page(RecordKind kind, JsonNode page) {
        List<ErpRecord> records = new ArrayList<>();
        page.path("entries")
                .forEach(entry -> records.add(new ErpRecord(
                        kind, entry.path("code").asText(), entry.path("name").asText(), true)));
        String cursor = page.path("cursor").asText("");
        String link = page.path("next").asText("");
        return new ListPage<>(records, cursor.isEmpty() ? link : "?after=" + cursor);
    }

    private Deadline deadline() {
        return Deadline.in(exportTime);
    }

    private static HttpReply required(HttpReply reply) {
        if (reply.status() != HttpReply.OK) {
            throw reply.asFailure();
        }
        return reply;
    }

    private static Call json(Call call) {
        return call.with("Content-Type", "application/json");
    }

    private static String draft(ExportRequest request) {
        Item item = request.item();
        ObjectNode draft = JSON.createObjectNode();
        draft.put("parent", request.parent().erpId());
        item.content().fields().forEach((field, value) -> draft.put(field.key(), value));
        draft.put("lines", item.content().lines().size());
        return draft.toString();
    }

    private static ExportResult synced(JsonNode document) {
        Map<Integer, String> lineIds = new HashMap<>();
        for (JsonNode line : document.path("lineIds")) {
            lineIds.put(lineIds.size() + 1, line.asText());
        }
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.VENDOR, Field.CURRENCY, Field.AMOUNT)) {
            if (document.hasNonNull(field.key())) {
                fields.put(field, document.path(field.key()).asText());
            }
        }
        return ExportResult.synced(
                document.path("id").asText(), lineIds, new PostedRecord(fields, OptionalInt.of(lineIds.size())));
    }

    private static JsonNode read(HttpReply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException noJson) {
            throw CallFailed.uncertain("Acme's reply is not JSON.");
        }
    }
}
