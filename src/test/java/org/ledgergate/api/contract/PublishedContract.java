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
import java.util.concurrent.CompletionException;

/** Holds responses against the contract by a library that is not ours, and that does not serve the requests. */
public final class PublishedContract {

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

    /** Answers how a response breaks the contract. Where the contract has no operation, only a problem can come back. */
    public static List<String> breaches(
            String method, String path, int status, Map<String, String> headers, byte[] body) {
        Operation operation = CONTRACT.findOperation(path, HttpMethod.valueOf(method));
        if (operation == null && status < 400) {
            return List.of(method + " " + path + " is not in the contract, and yet answers");
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

    /** Vert.x knows of no file in a request; it has only responses to judge here. */
    private static JsonNode withoutFiles(JsonNode contract) {
        JsonNode copy = contract.deepCopy();
        ((ObjectNode) copy.at("/paths/~1items~1import/post")).remove("requestBody");
        return copy;
    }

    /** Vert.x wants to know a host; whoever reads the contract knows it by the address that it came from. */
    private static String withHost(String contract) {
        return contract.replace("\"url\":\"/api/v1\"", "\"url\":\"http://localhost/api/v1\"");
    }
}
