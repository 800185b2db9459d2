package org.ledgergate.connectors.tryton.rpc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ledgergate.connectors.http.Call;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.http.Deadline;
import org.ledgergate.connectors.http.ErpHttpClient;
import org.ledgergate.connectors.http.HttpReply;

/** Tryton's dialect of JSON-RPC 1.0: how a call is written down, and what each answer means. */
public class JsonRpc {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** PostgreSQL's words. */
    private static final Pattern COLLISION =
            Pattern.compile("could not obtain lock|could not serialize access|deadlock detected|lock timeout");

    private static final Pattern DATABASE_LOST =
            Pattern.compile("(?i)connection|server closed|terminating|unexpected eof");

    private final ErpHttpClient http;
    private final String path;

    public JsonRpc(ErpHttpClient http, String database) {
        this.http = http;
        this.path = database + "/";
    }

    /** One method call. */
    record MethodCall(String name, List<?> params, RpcEffect effect) {}

    /**
     * Returns the call's result.
     *
     * @param authorization of a session; empty to sign in
     * @throws TrytonError if Tryton gave another answer than a result
     * @throws CallFailed if it gave none that can be understood
     */
    JsonNode call(MethodCall method, String authorization, Deadline deadline) {
        HttpReply reply = http.send(call(method, authorization), deadline);
        if (reply.status() == HttpReply.UNAUTHORIZED) {
            throw new TrytonError(TrytonError.Kind.SIGNED_OUT, "Tryton does not accept the session.");
        }
        if (reply.status() != HttpReply.OK) {
            throw reply.asFailure();
        }
        JsonNode response = read(reply);
        if (response.has("error")) {
            throw error(response.path("error"), method);
        }
        if (!response.has("result")) {
            throw CallFailed.uncertain("Tryton's answer to " + method.name() + " cannot be understood.");
        }
        return response.path("result");
    }

    private Call call(MethodCall method, String authorization) {
        Call call = Call.post(path, write(method)).with("Content-Type", "application/json");
        Call signed = authorization.isEmpty() ? call : call.with("Authorization", authorization);
        return method.effect() == RpcEffect.READ ? signed.asQuestion() : signed;
    }

    private static String write(MethodCall method) {
        try {
            return JSON.writeValueAsString(Map.of("id", 1, "method", method.name(), "params", method.params()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode read(HttpReply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (java.io.IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Only a message is kept: what comes with it is for Tryton's own client. */
    private static RuntimeException error(JsonNode error, MethodCall method) {
        JsonNode details = error.path(1);
        return switch (error.path(0).asText()) {
            case "UserError" ->
                new TrytonError(TrytonError.Kind.REFUSED, details.path(0).asText());
            case "UserWarning" ->
                TrytonError.question(details.path(0).asText(), details.path(1).asText());
            case "ConcurrencyException" -> new TrytonError(TrytonError.Kind.CHANGED_MEANWHILE, details.asText());
            default -> fault(error.path(0).asText(), details.asText(), method);
        };
    }

    /** Tryton undoes a call before it says what went wrong; only where it lost its database it does not know itself. */
    private static RuntimeException fault(String what, String details, MethodCall method) {
        String words = "Tryton broke off " + method.name() + ": " + what + " " + details;
        if (DATABASE_LOST.matcher(what).find()) {
            return CallFailed.uncertain(words);
        }
        return new TrytonError(
                COLLISION.matcher(what).find() ? TrytonError.Kind.COLLIDED : TrytonError.Kind.BROKE_OFF, words);
    }
}
