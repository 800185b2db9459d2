package org.ledgergate.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.ledgergate.connectors.http.AccessTokens.Renewal;

/** Where an ERP gives an access token for a refresh token. Source: RFC 6749, sections 2.3.1, 5 and 6. */
class TokenEndpoint {

    private static final String SIGN_IN_AGAIN =
            "The ERP does not accept our sign-in any more%s. Sign in again: have a person get"
                    + " a new refresh token from the ERP, set it, and restart.";

    private static final String NO_CLIENT =
            "The ERP does not accept the client id or the client secret of the connection%s. Correct them and restart.";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    /** What may stand in a header. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /** In seconds; after it a token is renewed whatever the ERP promised. */
    private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();

    /** The life of an access token whose end the ERP does not tell, in seconds. */
    private static final long SHORT_LIFE = 300;

    private final OAuthGrant grant;
    private final ErpHttpClient http;
    private final Clock clock;

    TokenEndpoint(OAuthGrant grant, HttpSettings settings, Clock clock) {
        this.grant = grant;
        this.http = ErpHttpClient.to(grant.tokenUrl(), settings, clock);
        this.clock = clock;
    }

    /** The ERP does not accept the refresh token, or the client; the message says what to do. */
    static class SignInRefused extends RuntimeException {

        private SignInRefused(String message) {
            super(message);
        }
    }

    /**
     * @throws SignInRefused if the ERP says no
     * @throws CallFailed if it says nothing that can be used
     */
    Renewal renew(Secret refresh, Deadline deadline) {
        HttpReply reply = http.send(call(refresh), deadline);
        if (reply.status() == BAD_REQUEST || reply.status() == HttpReply.UNAUTHORIZED || reply.status() == FORBIDDEN) {
            throw refused(read(reply).path("error").asText(""));
        }
        if (reply.status() != HttpReply.OK) {
            throw reply.asFailure();
        }
        JsonNode given = read(reply);
        String access = given.path("access_token").asText("");
        if (!TOKEN.matcher(access).matches()) {
            throw CallFailed.uncertain("The ERP's reply has no access token that can be used.");
        }
        String next = given.path("refresh_token").asText("");
        return new Renewal(
                new Secret(access),
                next.isEmpty() ? refresh : new Secret(next),
                clock.instant().plusSeconds(life(given)));
    }

    private static long life(JsonNode given) {
        long life = given.path("expires_in").asLong(SHORT_LIFE);
        return Math.max(0, Math.min(life, LONGEST_LIFE));
    }

    private static SignInRefused refused(String code) {
        String words = code.endsWith("_client") ? NO_CLIENT : SIGN_IN_AGAIN;
        return new SignInRefused(words.formatted(CODE.matcher(code).matches() ? " (" + code + ")" : ""));
    }

    private Call call(Secret refresh) {
        String form = "grant_type=refresh_token&refresh_token=" + encoded(refresh.spelledOut());
        String secret = grant.clientSecret().spelledOut();
        Call call = Call.post("", secret.isEmpty() ? form + "&client_id=" + encoded(grant.clientId()) : form)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", "application/json");
        return secret.isEmpty() ? call : call.with("Authorization", "Basic " + basic(grant.clientId(), secret));
    }

    private static String basic(String id, String secret) {
        byte[] pair = (encoded(id) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode read(HttpReply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
