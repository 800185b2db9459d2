package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ledgergate.api.contract.PublishedContract;

/** A machine that talks to the API over HTTP as somebody, and believes no response before the contract has. */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI root;
    private final String credentials;

    ApiClient(int port, String user) {
        this.root = URI.create("http://localhost:" + port);
        this.credentials = user.isEmpty() ? "" : basic(user + ":example");
    }

    /** What came back. */
    record Answer(int status, JsonNode json, HttpResponse<byte[]> response) {

        String text(String field) {
            return json.path(field).asText();
        }

        String problem() {
            return text("type").replace("urn:ledgergate:problem:", "");
        }

        /** Returns each fault as its place and its code. */
        List<String> faults() {
            return StreamSupport.stream(json.path("faults").spliterator(), false)
                    .map(fault -> (fault.has("pointer") ? fault.get("pointer") : fault.get("parameter")).asText() + " "
                            + fault.get("code").asText())
                    .toList();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Asks as the browser of a reader of this language does. */
    Answer get(String path, String language) {
        return send(request(path).header("Accept-Language", language).GET());
    }

    Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Answer post(String path, JsonNode body) {
        return post(path, body.toString());
    }

    Answer post(String path, String body) {
        return send("POST", path, "application/json", BodyPublishers.ofString(body));
    }

    Answer put(String path, JsonNode body) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    /** Sends a file as the only part of a form. */
    Answer attach(String path, String name, byte[] file) {
        byte[] head = ("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=part",
                BodyPublishers.ofByteArrays(List.of(head, file, end)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer send(String method, String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).method(method, body));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
        return credentials.isEmpty() ? request : request.header("Authorization", credentials);
    }

    Answer send(HttpRequest.Builder prepared) {
        HttpRequest request = prepared.build();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            assertThat(PublishedContract.breaches(
                            request.method(),
                            request.uri().getPath(),
                            response.statusCode(),
                            response.headers().map().entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            header -> header.getValue().get(0))),
                            response.body()))
                    .as(
                            "%s %s answered %s %s",
                            request.method(),
                            request.uri(),
                            response.statusCode(),
                            new String(response.body(), StandardCharsets.UTF_8))
                    .isEmpty();
            return new Answer(response.statusCode(), json(response), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Returns nothing for a file. */
    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        if (!response.headers().firstValue("Content-Type").orElse("json").contains("json")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException none) {
            throw new AssertionError(new String(response.body(), StandardCharsets.UTF_8), none);
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
