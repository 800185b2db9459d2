package org.ledgergate.connectors.tryton;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A line to an ERP that can be cut before or after the ERP has heard something. */
final class UnreliableLine implements AutoCloseable {

    private final URI erp;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final List<OwnAnswer> instead = new ArrayList<>();

    /** What is answered in place of the ERP. */
    private record OwnAnswer(String word, String answer) {}

    private record Cut(String word, boolean after) {}

    UnreliableLine(String erp) {
        this.erp = URI.create(erp);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "unreliable-line");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::carry);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Cuts the line once, at the next call that has a word in it: before the ERP hears it, or before we hear the answer. */
    synchronized void cut(String word, boolean after) {
        cuts.add(new Cut(word, after));
    }

    /** Does something once, just before the ERP hears the next call that has a word in it. */
    void before(String word, Runnable something) {
        before.put(word, something);
    }

    /** Returns the next call that has a word in it with an answer of our own; the ERP does not hear it. */
    synchronized void answer(String word, String answer) {
        instead.add(new OwnAnswer(word, answer));
    }

    /** Returns how often a call with a word in it reached the ERP. */
    synchronized long heard(String word) {
        return heard.stream().filter(call -> call.contains(word)).count();
    }

    void takeDown() {
        server.stop(0);
    }

    @Override
    public void close() {
        takeDown();
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional<Cut> cut = nextCut(call);
            if (cut.filter(now -> !now.after()).isPresent()) {
                return;
            }
            Optional<OwnAnswer> own = nextAnswer(call);
            if (own.isPresent()) {
                byte[] body = own.get().answer().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                return;
            }
            before.keySet().stream().filter(call::contains).map(before::remove).forEach(Runnable::run);
            HttpResponse<byte[]> answer = pass(exchange, call);
            if (cut.isEmpty()) {
                exchange.getResponseHeaders().set("Connection", "close");
                exchange.sendResponseHeaders(
                        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private synchronized Optional<Cut> nextCut(String call) {
        Optional<Cut> cut =
                cuts.stream().filter(one -> call.contains(one.word())).findFirst();
        cut.ifPresent(cuts::remove);
        return cut;
    }

    private synchronized Optional<OwnAnswer> nextAnswer(String call) {
        Optional<OwnAnswer> own =
                instead.stream().filter(one -> call.contains(one.word())).findFirst();
        own.ifPresent(instead::remove);
        return own;
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, String call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(erp.resolve(exchange.getRequestURI()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(call));
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .ifPresent(authorization -> request.header("Authorization", authorization));
        synchronized (this) {
            heard.add(call);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
