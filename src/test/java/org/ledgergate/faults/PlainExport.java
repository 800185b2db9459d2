package org.ledgergate.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ledgergate.connectors.tryton.TrytonStandIn;
import org.ledgergate.items.ErpIds;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.springframework.core.env.Environment;

/** How an export is often written: post, and let the engine try again if that failed. */
final class PlainExport implements JavaDelegate {

    static final String NAME = "plainExport";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Items items;
    private final URI tryton;

    PlainExport(Items items, Environment settings) {
        this.items = items;
        this.tryton = URI.create(
                settings.getRequiredProperty("ledgergate.connectors.tryton.url") + "/" + TrytonStandIn.DATABASE + "/");
    }

    @Override
    public void execute(DelegateExecution execution) throws IOException, InterruptedException {
        ItemId item = ItemId.of(execution.getProcessBusinessKey());
        int order = post(item);
        items.synced(items.lock(item), new ErpIds("purchase.purchase," + order, Map.of()), "");
        execution.setVariable("outcome", "synced");
    }

    private int post(ItemId item) throws IOException, InterruptedException {
        JsonNode session =
                call("", "common.db.login", TrytonStandIn.USER, Map.of("password", TrytonStandIn.PASSWORD), "en");
        String pass = TrytonStandIn.USER + ":" + session.path(0).asInt() + ":"
                + session.path(1).asText();
        Map<String, Object> values =
                Map.of("party", 1, "currency", 1, "comment", "Ledgergate " + item + " item " + item + " part 1 of 1.");
        int order = call(pass, "model.purchase.purchase.create", List.of(values), Map.of())
                .path(0)
                .asInt();
        call(pass, "model.purchase.purchase.quote", List.of(order), Map.of());
        call(pass, "model.purchase.purchase.confirm", List.of(order), Map.of());
        return order;
    }

    private JsonNode call(String pass, String method, Object... params) throws IOException, InterruptedException {
        String authorization = "Session " + Base64.getEncoder().encodeToString(pass.getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(tryton)
                .timeout(Duration.ofSeconds(2))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("id", 1, "method", method, "params", params))))
                .build();
        JsonNode answer =
                JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        if (!answer.has("result")) {
            throw new IOException("Tryton said " + answer);
        }
        return answer.path("result");
    }
}
