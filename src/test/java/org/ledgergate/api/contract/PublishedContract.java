package org.ledgergate.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds responses against the contract by a library that is not ours, and that does not serve the requests. */
public final class PublishedContract {

    private static final String JSON = "application/json";
    private static final JsonNode DOCUMENT = new Contract().document();
    private static final Vertx VERTX = Vertx.vertx();
    private static final OpenAPIContract CONTRACT = OpenAPIContract.from(
                    VERTX, new JsonObject(withHost(known(withoutFiles(DOCUMENT).toString()))))
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    private static final ResponseValidator VALIDATOR = ResponseValidator.create(VERTX, CONTRACT);

    private PublishedContract() {}

    public static JsonNode document() {
        return DOCUMENT;
    }

    /** Returns how a response breaks the contract. Where the contract has no operation, only a problem can come back. */
    public static List<String> breaches(
            String method, String path, int status, Map<String, String> headers, byte[] body) {
        Operation operation = CONTRACT.findOperation(path, HttpMethod.valueOf(method));
        if (operation == null && status < 400) {
            return List.of(method + " " + path + " is not in the contract, and yet answers");
        }
        if (operation != null
                && status == 200
                && !files(operation.getOperationId()).isEmpty()) {
            String type = headers.getOrDefault("content-type", "");
            return files(operation.getOperationId()).contains(type)
                    ? List.of()
                    : List.of(type + " is not in the contract");
        }
        Map<String, String> named = new HashMap<>(headers);
        String contentType = known(headers.getOrDefault("content-type", ""));
        named.put("content-type", contentType);
        try {
            VALIDATOR
                    .validate(
                            ValidatableResponse.create(status, named, Buffer.buffer(body), contentType),
                            operation == null ? "readMe" : operation.getOperationId())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return List.of();
        } catch (CompletionException breach) {
            return List.of(String.valueOf(breach.getMessage()));
        }
    }

    /** Vert.x knows of problem+json only by the name of another kind of JSON. */
    private static String known(String text) {
        return text.replace("application/problem+json", "application/hal+json").replace(";charset=UTF-8", "");
    }

    /** Vert.x knows of no file, in a request or in a response. */
    private static JsonNode withoutFiles(JsonNode contract) {
        JsonNode copy = contract.deepCopy();
        operations(copy).forEach(operation -> {
            if (!operation.at("/requestBody/content").has(JSON)) {
                operation.remove("requestBody");
            }
            if (!files(operation).isEmpty()) {
                ((ObjectNode) operation.at("/responses/200")).remove("content");
            }
        });
        return copy;
    }

    /** Returns the media types of the files that an operation answers; empty if it answers JSON. */
    private static Set<String> files(String operationId) {
        return operations(DOCUMENT)
                .filter(operation -> operation.path("operationId").asText().equals(operationId))
                .findFirst()
                .map(PublishedContract::files)
                .orElseThrow();
    }

    private static Set<String> files(JsonNode operation) {
        Set<String> types = new TreeSet<>();
        operation.at("/responses/200/content").fieldNames().forEachRemaining(types::add);
        types.remove(JSON);
        return types;
    }

    private static Stream<ObjectNode> operations(JsonNode contract) {
        return StreamSupport.stream(contract.get("paths").spliterator(), false)
                .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                .filter(operation -> operation.has("operationId"))
                .map(ObjectNode.class::cast);
    }

    /** Vert.x wants to know a host; whoever reads the contract knows it by the address that it came from. */
    private static String withHost(String contract) {
        return contract.replace("\"url\":\"/api/v1\"", "\"url\":\"http://localhost/api/v1\"");
    }
}
