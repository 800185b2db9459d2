package org.ledgergate.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Somebody's way to the API of a Ledgergate that may die before it answers. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI root;
    private final String person;

    Api(int port, String person) {
        this.root = URI.create("http://127.0.0.1:" + port);
        this.person = person;
    }

    /** @param json missing where the body is none */
    record Answer(int status, JsonNode json) {

        String text(String field) {
            return json.path(field).asText();
        }
    }

    Optional<Answer> get(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)).GET());
    }

    /** @param json may be empty */
    Optional<Answer> post(String path, String json) {
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Returns what came back; empty if nothing did, so that nobody knows whether it happened. */
    private Optional<Answer> send(HttpRequest.Builder request) {
        if (!person.isEmpty()) {
            byte[] pair = (person + ":example").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            return Optional.of(new Answer(response.statusCode(), json(response.body())));
        } catch (IOException unanswered) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException none) {
            return MissingNode.getInstance();
        }
    }
}
