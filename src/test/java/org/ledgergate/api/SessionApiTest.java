package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.contract.PublishedContract;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The session of the page opens the API too, and what changes something needs the page's token. Rule R31. */
@WholeApplication
class SessionApiTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String SUBSCRIBE = "{\"summary\":true}";

    @LocalServerPort
    int port;

    Browser anna;

    @BeforeEach
    void signIn() {
        anna = Browser.of(port, "anna");
    }

    @Test
    void personIsReadWithoutFurtherSignIn() {
        HttpResponse<String> me = anna.get("/api/v1/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(breaches("GET", me)).isEmpty();
    }

    @Test
    void changeWithThePagesTokenIsTaken() {
        Matcher token = TOKEN.matcher(anna.get("/erp/commitments").body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> changed = anna.send(anna.request("/api/v1/me")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token.group(1))
                .PUT(BodyPublishers.ofString(SUBSCRIBE)));

        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void changeWithoutTheTokenIsRefusedAsAProblem() {
        HttpResponse<String> refused = anna.send(anna.request("/api/v1/me")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(SUBSCRIBE)));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:ledgergate:problem:not-allowed");
        assertThat(breaches("PUT", refused)).isEmpty();
    }

    private static List<String> breaches(String method, HttpResponse<String> response) {
        return PublishedContract.breaches(
                method,
                "/api/v1/me",
                response.statusCode(),
                Map.of(
                        "content-type",
                        response.headers().firstValue("Content-Type").orElse("")),
                response.body().getBytes(StandardCharsets.UTF_8));
    }
}
