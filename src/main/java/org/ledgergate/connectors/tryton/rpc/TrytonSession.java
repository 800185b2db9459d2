package org.ledgergate.connectors.tryton.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.http.Deadline;
import org.ledgergate.connectors.http.Secret;

/** Our session at Tryton, opened at the first call and again when Tryton has closed it. */
public class TrytonSession {

    /** Tryton locks a user out after a few wrong passwords; until a person has looked, one try in this time is enough. */
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMinutes(10);

    private final JsonRpc rpc;
    private final String user;
    private final Secret password;
    private final Clock clock;
    private @Nullable OpenSession current;
    private Instant notBefore = Instant.MIN;

    public TrytonSession(JsonRpc rpc, String user, Secret password, Clock clock) {
        this.rpc = rpc;
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    /** @param context what every call tells Tryton: the company and the language of its messages */
    record OpenSession(long userId, String authorization, Map<String, Object> context) {

        @Override
        public String toString() {
            return "user " + userId;
        }
    }

    /**
     * Returns a method's result.
     *
     * @param more what this call tells Tryton beside what every call tells it
     */
    JsonNode call(JsonRpc.MethodCall method, Map<String, ?> more, Deadline deadline) {
        OpenSession session = signedIn(deadline);
        try {
            return call(method, session, more, deadline);
        } catch (TrytonError over) {
            if (over.kind() != TrytonError.Kind.SIGNED_OUT) {
                throw over;
            }
            return again(method, signInAgain(session, deadline), more, deadline);
        }
    }

    long userId(Deadline deadline) {
        return signedIn(deadline).userId();
    }

    long company(Deadline deadline) {
        return signedIn(deadline).context().get("company") instanceof Long company ? company : 0;
    }

    private JsonNode again(JsonRpc.MethodCall method, OpenSession session, Map<String, ?> more, Deadline deadline) {
        try {
            return call(method, session, more, deadline);
        } catch (TrytonError error) {
            throw error.kind() == TrytonError.Kind.SIGNED_OUT
                    ? CallFailed.notExecuted("Tryton does not accept the session that it has just opened.")
                    : error;
        }
    }

    private JsonNode call(JsonRpc.MethodCall method, OpenSession session, Map<String, ?> more, Deadline deadline) {
        Map<String, Object> context = new HashMap<>(session.context());
        context.putAll(more);
        List<Object> params = new ArrayList<>(method.params());
        params.add(context);
        return rpc.call(
                new JsonRpc.MethodCall(method.name(), params, method.effect()), session.authorization(), deadline);
    }

    private synchronized OpenSession signedIn(Deadline deadline) {
        if (current == null) {
            current = signIn(deadline);
        }
        return current;
    }

    private synchronized OpenSession signInAgain(OpenSession over, Deadline deadline) {
        if (over.equals(current)) {
            current = null;
        }
        return signedIn(deadline);
    }

    private OpenSession signIn(Deadline deadline) {
        if (clock.instant().isBefore(notBefore)) {
            throw CallFailed.notExecuted(
                    "Tryton refused the user or the password of the connection; it is not asked again before "
                            + notBefore + ". Correct them and restart.");
        }
        List<Object> params = List.of(user, Map.of("password", password.spelledOut()), "en");
        try {
            JsonNode opened =
                    rpc.call(new JsonRpc.MethodCall("common.db.login", params, RpcEffect.WRITE), "", deadline);
            return prepared(opened.path(0).asLong(), opened.path(1).asText(), deadline);
        } catch (TrytonError refused) {
            if (refused.kind() == TrytonError.Kind.COLLIDED || refused.kind() == TrytonError.Kind.BROKE_OFF) {
                throw CallFailed.notExecuted("Signing in at Tryton failed. " + refused.words());
            }
            notBefore = clock.instant().plus(PAUSE_AFTER_REFUSAL);
            throw CallFailed.notExecuted("Tryton refused the user or the password of the connection.");
        } catch (CallFailed failure) {
            // signing in changes no books, so whatever became of it nothing was posted
            throw CallFailed.notExecuted("Signing in at Tryton failed. " + failure.getMessage());
        }
    }

    private OpenSession prepared(long userId, String key, Deadline deadline) {
        String pass = user + ":" + userId + ":" + key;
        String authorization = "Session " + Base64.getEncoder().encodeToString(pass.getBytes(StandardCharsets.UTF_8));
        JsonNode preferences = rpc.call(
                new JsonRpc.MethodCall("model.res.user.get_preferences", List.of(true, Map.of()), RpcEffect.READ),
                authorization,
                deadline);
        return new OpenSession(
                userId,
                authorization,
                Map.of("company", preferences.path("company").asLong(), "language", "en"));
    }
}
