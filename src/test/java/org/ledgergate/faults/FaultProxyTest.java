package org.ledgergate.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault is what its name says, to the caller and to the ERP. */
class FaultProxyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicInteger heard = new AtomicInteger();
    private HttpServer erp;

    @BeforeEach
    void open() throws IOException {
        erp = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        erp.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            heard.incrementAndGet();
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("done".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        erp.start();
    }

    @AfterEach
    void close() {
        erp.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, true, true",
        "DELAYED, true, true",
        "RESET_BEFORE, false, false",
        "RESET_AFTER, true, false",
        "ANSWER_DROPPED, true, false",
        "ANSWER_CUT, true, false",
        "BLACK_HOLE, false, false",
        "LATE, true, false"
    })
    void erpHearsTheCallAndTheCallerTheAnswerOrNot(Fault fault, boolean erpHears, boolean callerHears)
            throws Exception {
        try (FaultProxy line = new FaultProxy(erp.getAddress().getPort(), "post", posting -> fault)) {
            Optional<String> answer = call(line.url(), fault == Fault.BLACK_HOLE || fault == Fault.LATE);

            assertThat(answer.isPresent()).isEqualTo(callerHears);
            Wait.that("The ERP has heard what it is to hear", PATIENCE, () -> heard.get() == (erpHears ? 1 : 0));
        }
    }

    private static Optional<String> call(String url, boolean inVain) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(inVain ? Duration.ofMillis(200) : PATIENCE)
                .POST(BodyPublishers.ofString("post it"))
                .build();
        try {
            return Optional.of(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException lost) {
            return Optional.empty();
        }
    }
}
