package org.ledgergate.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ledgergate.connectors.http.RawServer.response;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.connectors.http.Call.Method;
import org.springframework.util.unit.DataSize;

/** What each way to fail says about the call: never executed, answered, or uncertain. */
class ErpHttpClientTest {

    private static final String FINE = response("200 OK", "", "{}");

    @TempDir
    Path folder;

    @Test
    void answerIsWhatTheServerSaid() {
        try (RawServer server = new RawServer(response("200 OK", "X-Word: yes\r\n", "{\"a\":1}"))) {
            HttpReply reply = client(server).send(post(), minute());

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void refusedConnectionWasNeverSent() {
        CallFailed failure = failure(clientTo(closedPort()), post(), minute());

        assertThat(failure.mayHaveHappened()).isFalse();
        assertThat(failure).hasMessageContaining("cannot be reached");
    }

    @Test
    void serverThatBreaksOffTheHandshakeWasNeverSentAnything() {
        try (RawServer server = new RawServer("\u0015\u0003\u0003\u0000\u0002\u0002(")) {
            assertThat(failure(clientTo(https(server.url())), post(), minute()).mayHaveHappened())
                    .isFalse();
        }
    }

    @Test
    void certificateThatNobodyVouchesForIsNotBelieved() throws Exception {
        try (SelfSigned server = new SelfSigned(folder)) {
            CallFailed failure = failure(clientTo(server.url()), post(), minute());

            assertThat(failure.mayHaveHappened()).isFalse();
            assertThat(failure).hasMessageContaining("cannot be reached safely");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void resetAfterTheRequestIsUncertain() {
        try (RawServer server = new RawServer(RawServer.RESET)) {
            assertThat(failure(client(server), post(), minute()).mayHaveHappened())
                    .isTrue();
        }
    }

    @Test
    void answerThatBreaksOffIsUncertain() {
        try (RawServer server = new RawServer(FINE.substring(0, FINE.length() - 1))) {
            assertThat(failure(client(server), post(), minute()).mayHaveHappened())
                    .isTrue();
        }
    }

    @Test
    void silenceIsUncertainWhenTheTimeForACallIsUp() {
        try (RawServer server = new RawServer(RawServer.SILENCE)) {
            ErpHttpClient hasty = client(server.url(), Duration.ofMillis(100), DataSize.ofMegabytes(1));

            CallFailed failure = failure(hasty, post(), minute());

            assertThat(failure.mayHaveHappened()).isTrue();
            assertThat(failure).hasMessageContaining("did not answer within");
        }
    }

    @Test
    void noCallOutlivesItsDeadline() {
        try (RawServer server = new RawServer(RawServer.SILENCE)) {
            ErpHttpClient patient = client(server.url(), Duration.ofMinutes(5), DataSize.ofMegabytes(1));

            assertThat(failure(patient, post(), Deadline.in(Duration.ofMillis(100)))
                            .mayHaveHappened())
                    .isTrue();
        }
    }

    @Test
    void callAfterTheDeadlineIsNotSent() {
        try (RawServer server = new RawServer(FINE)) {
            CallFailed failure = failure(client(server), post(), Deadline.in(Duration.ZERO));

            assertThat(failure.mayHaveHappened()).isFalse();
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void answerThatDoesNotEndIsNotReadToItsEnd() {
        try (RawServer server = new RawServer(response("200 OK", "", "x".repeat(5000)))) {
            ErpHttpClient client = client(server.url(), Duration.ofSeconds(30), DataSize.ofBytes(1000));

            assertThat(failure(client, post(), minute())).hasMessageContaining("longer than 1000 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
    void redirectIsNotFollowed(String status) {
        try (RawServer other = new RawServer(FINE);
                RawServer server = new RawServer(response(status, "Location: " + other.url() + "\r\n", ""))) {
            client(server).send(post().asQuestion(), minute());

            assertThat(other.requests()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, true",
        "401, true",
        "403, true",
        "404, true",
        "307, true",
        "302, false",
        "303, false",
        "500, false",
        "502, false"
    })
    void statusSaysWhetherTheCallWasTurnedAway(int status, boolean turnedAway) {
        try (RawServer server = new RawServer(response(status + " X", "", "<html>"))) {
            assertThat(client(server).send(post(), minute()).turnedAway()).isEqualTo(turnedAway);
        }
    }

    @Test
    void questionIsRepeatedWhenItsAnswerIsLost() {
        try (RawServer server = new RawServer(RawServer.RESET, RawServer.RESET, FINE)) {
            assertThat(client(server).send(post().asQuestion(), minute()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void questionIsNotRepeatedForEver() {
        try (RawServer server = new RawServer(RawServer.RESET)) {
            failure(client(server), post().asQuestion(), minute());

            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void changeIsNotRepeatedWhenItsAnswerIsLost() {
        try (RawServer server = new RawServer(RawServer.RESET, FINE)) {
            failure(client(server), post(), minute());

            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callThatIsTurnedAwayForItsNumberIsRepeatedWhenTheServerSaysWhen(Method method) {
        try (RawServer server = new RawServer(response("429 Slow down", "Retry-After: 0\r\n", ""), FINE)) {
            assertThat(client(server).send(call(method), minute()).status()).isEqualTo(200);
            assertThat(server.received()).startsWith(method + " /erp/ HTTP/1.1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POST", mode = EnumSource.Mode.EXCLUDE)
    void callThatTheErpMayCarryOutTwiceIsRepeatedAfterALostReply(Method method) {
        try (RawServer server = new RawServer(RawServer.RESET, FINE)) {
            assertThat(client(server).send(call(method), minute()).status()).isEqualTo(200);
        }
    }

    /** What the first try may have done does not become undone because the last one is turned away. */
    @Test
    void lostReplyStaysUncertainHoweverTheRepeatsEnd() {
        try (RawServer server = new RawServer(RawServer.RESET, response("429 Slow down", "Retry-After: 0\r\n", ""))) {
            assertThat(failure(client(server), Call.put("erp/", "{}"), minute()).mayHaveHappened())
                    .isTrue();
        }
    }

    @Test
    void bodyAndHeadersArrive() {
        try (RawServer server = new RawServer(FINE)) {
            client(server).send(Call.put("erp/1?v=2", "{\"a\":1}").with("If-Match", "7"), minute());

            assertThat(server.received())
                    .startsWith("PUT /erp/1?v=2 ")
                    .contains("If-Match: 7")
                    .endsWith("{\"a\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "86400", "Fri, 31 Dec 2399 23:59:59 GMT"})
    void waitBeyondTheDeadlineIsNotWaited(String wait) {
        try (RawServer server = new RawServer(response("429 Slow down", "Retry-After: " + wait + "\r\n", ""))) {
            CallFailed failure = failure(client(server), post(), minute());

            assertThat(failure.mayHaveHappened()).isFalse();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void serverThatDoesNotSayWhenIsLeftAlone() {
        try (RawServer server = new RawServer(response("429 Slow down", "", ""))) {
            failure(client(server), post().asQuestion(), minute());

            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void questionToAnUnavailableServerIsRepeated() {
        try (RawServer server = new RawServer(response("503 Busy", "", ""), FINE)) {
            assertThat(client(server).send(post().asQuestion(), minute()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void changeAtAnUnavailableServerIsUncertain() {
        try (RawServer server = new RawServer(response("503 Busy", "Retry-After: 0\r\n", ""), FINE)) {
            assertThat(failure(client(server), post(), minute()).mayHaveHappened())
                    .isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void credentialsAreNotPrinted() {
        Call call = Call.post("erp/", "{\"password\":\"canary\"}").with("Authorization", "Session canary");

        assertThat(call.toString() + new Secret("canary")).doesNotContain("canary");
    }

    private static CallFailed failure(ErpHttpClient client, Call call, Deadline deadline) {
        CallFailed failure = catchThrowableOfType(CallFailed.class, () -> client.send(call, deadline));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static Call call(Method method) {
        return switch (method) {
            case GET -> Call.get("erp/");
            case PUT -> Call.put("erp/", "{}");
            case DELETE -> Call.delete("erp/");
            case POST -> post();
        };
    }

    private static Call post() {
        return Call.post("erp/", "{}");
    }

    private static Deadline minute() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static ErpHttpClient client(RawServer server) {
        return clientTo(server.url());
    }

    private static ErpHttpClient clientTo(String url) {
        return client(url, Duration.ofSeconds(30), DataSize.ofMegabytes(1));
    }

    private static ErpHttpClient client(String url, Duration readTimeout, DataSize maxResponse) {
        HttpSettings settings =
                new HttpSettings(Duration.ofSeconds(20), readTimeout, maxResponse, Duration.ofMillis(1), false);
        return ErpHttpClient.to(url, settings, Clock.systemUTC());
    }

    private static String https(String url) {
        return url.replace("http:", "https:");
    }

    private static String closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
