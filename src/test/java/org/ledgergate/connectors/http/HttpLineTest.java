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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What each way to fail says about the call: never executed, answered, or uncertain. */
class HttpLineTest {

    private static final String FINE = response("200 OK", "", "{}");

    @TempDir
    Path folder;

    @Test
    void answerIsWhatTheServerSaid() {
        try (RawServer server = new RawServer(response("200 OK", "X-Word: yes\r\n", "{\"a\":1}"))) {
            Answer answer = line(server).send(call(Effect.WRITE), minute());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void refusedConnectionWasNeverSent() {
        NoAnswer failure = failure(lineTo(closedPort()), Effect.WRITE, minute());

        assertThat(failure.mayHaveHappened()).isFalse();
        assertThat(failure).hasMessageContaining("cannot be reached");
    }

    @Test
    void serverThatBreaksOffTheHandshakeWasNeverSentAnything() {
        try (RawServer server = new RawServer("\u0015\u0003\u0003\u0000\u0002\u0002(")) {
            assertThat(failure(lineTo(https(server.url())), Effect.WRITE, minute())
                            .mayHaveHappened())
                    .isFalse();
        }
    }

    @Test
    void certificateThatNobodyVouchesForIsNotBelieved() throws Exception {
        try (SelfSigned server = new SelfSigned(folder)) {
            NoAnswer failure = failure(lineTo(server.url()), Effect.WRITE, minute());

            assertThat(failure.mayHaveHappened()).isFalse();
            assertThat(failure).hasMessageContaining("cannot be reached safely");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void resetAfterTheRequestIsUncertain() {
        try (RawServer server = new RawServer(RawServer.RESET)) {
            assertThat(failure(line(server), Effect.WRITE, minute()).mayHaveHappened())
                    .isTrue();
        }
    }

    @Test
    void answerThatBreaksOffIsUncertain() {
        try (RawServer server = new RawServer(FINE.substring(0, FINE.length() - 1))) {
            assertThat(failure(line(server), Effect.WRITE, minute()).mayHaveHappened())
                    .isTrue();
        }
    }

    @Test
    void silenceIsUncertainWhenTheTimeForACallIsUp() {
        try (RawServer server = new RawServer(RawServer.SILENCE)) {
            HttpLine hasty = line(server.url(), Duration.ofMillis(100), DataSize.ofMegabytes(1));

            NoAnswer failure = failure(hasty, Effect.WRITE, minute());

            assertThat(failure.mayHaveHappened()).isTrue();
            assertThat(failure).hasMessageContaining("did not answer within");
        }
    }

    @Test
    void noCallOutlivesItsDeadline() {
        try (RawServer server = new RawServer(RawServer.SILENCE)) {
            HttpLine patient = line(server.url(), Duration.ofMinutes(5), DataSize.ofMegabytes(1));

            assertThat(failure(patient, Effect.WRITE, Deadline.in(Duration.ofMillis(100)))
                            .mayHaveHappened())
                    .isTrue();
        }
    }

    @Test
    void callAfterTheDeadlineIsNotSent() {
        try (RawServer server = new RawServer(FINE)) {
            NoAnswer failure = failure(line(server), Effect.WRITE, Deadline.in(Duration.ZERO));

            assertThat(failure.mayHaveHappened()).isFalse();
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void answerThatDoesNotEndIsNotReadToItsEnd() {
        try (RawServer server = new RawServer(response("200 OK", "", "x".repeat(5000)))) {
            HttpLine line = line(server.url(), Duration.ofSeconds(30), DataSize.ofBytes(1000));

            assertThat(failure(line, Effect.WRITE, minute())).hasMessageContaining("longer than 1000 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
    void redirectIsNotFollowed(String status) {
        try (RawServer other = new RawServer(FINE);
                RawServer server = new RawServer(response(status, "Location: " + other.url() + "\r\n", ""))) {
            line(server).send(call(Effect.READ), minute());

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
            assertThat(line(server).send(call(Effect.WRITE), minute()).turnedAway())
                    .isEqualTo(turnedAway);
        }
    }

    @Test
    void questionIsRepeatedWhenItsAnswerIsLost() {
        try (RawServer server = new RawServer(RawServer.RESET, RawServer.RESET, FINE)) {
            assertThat(line(server).send(call(Effect.READ), minute()).status()).isEqualTo(200);
        }
    }

    @Test
    void questionIsNotRepeatedForEver() {
        try (RawServer server = new RawServer(RawServer.RESET)) {
            failure(line(server), Effect.READ, minute());

            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void changeIsNotRepeatedWhenItsAnswerIsLost() {
        try (RawServer server = new RawServer(RawServer.RESET, FINE)) {
            failure(line(server), Effect.WRITE, minute());

            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callThatIsTurnedAwayForItsNumberIsRepeatedWhenTheServerSaysWhen(Effect effect) {
        try (RawServer server = new RawServer(response("429 Slow down", "Retry-After: 0\r\n", ""), FINE)) {
            assertThat(line(server).send(call(effect), minute()).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "86400", "Fri, 31 Dec 2399 23:59:59 GMT"})
    void waitBeyondTheDeadlineIsNotWaited(String wait) {
        try (RawServer server = new RawServer(response("429 Slow down", "Retry-After: " + wait + "\r\n", ""))) {
            NoAnswer failure = failure(line(server), Effect.WRITE, minute());

            assertThat(failure.mayHaveHappened()).isFalse();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void serverThatDoesNotSayWhenIsLeftAlone() {
        try (RawServer server = new RawServer(response("429 Slow down", "", ""))) {
            failure(line(server), Effect.READ, minute());

            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void questionToAnUnavailableServerIsRepeated() {
        try (RawServer server = new RawServer(response("503 Busy", "", ""), FINE)) {
            assertThat(line(server).send(call(Effect.READ), minute()).status()).isEqualTo(200);
        }
    }

    @Test
    void changeAtAnUnavailableServerIsUncertain() {
        try (RawServer server = new RawServer(response("503 Busy", "Retry-After: 0\r\n", ""), FINE)) {
            assertThat(failure(line(server), Effect.WRITE, minute()).mayHaveHappened())
                    .isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void credentialsAreNotPrinted() {
        Call call =
                new Call("erp/", Map.of("Authorization", "Session canary"), "{\"password\":\"canary\"}", Effect.READ);

        assertThat(call.toString() + new Secret("canary")).doesNotContain("canary");
    }

    private static NoAnswer failure(HttpLine line, Effect effect, Deadline deadline) {
        NoAnswer failure = catchThrowableOfType(NoAnswer.class, () -> line.send(call(effect), deadline));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static Call call(Effect effect) {
        return new Call("erp/", Map.of(), "{}", effect);
    }

    private static Deadline minute() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static HttpLine line(RawServer server) {
        return lineTo(server.url());
    }

    private static HttpLine lineTo(String url) {
        return line(url, Duration.ofSeconds(30), DataSize.ofMegabytes(1));
    }

    private static HttpLine line(String url, Duration readTimeout, DataSize maxResponse) {
        HttpSettings settings =
                new HttpSettings(Duration.ofSeconds(20), readTimeout, maxResponse, Duration.ofMillis(1), false);
        return HttpLine.to(url, settings, Clock.systemUTC());
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
