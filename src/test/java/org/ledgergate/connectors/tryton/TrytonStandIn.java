package org.ledgergate.connectors.tryton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;

/**
 * A server that behaves like Tryton 6.0 where we call it, with books of its own in memory. A checker reads them at
 * {@code /ledger}. It can also run as a process of its own, with a port as argument.
 */
@NullUnmarked
public final class TrytonStandIn implements AutoCloseable {

    public static final String DATABASE = "erp";
    public static final String USER = "integration";
    public static final String PASSWORD = "Open+Sesame-61";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final HttpServer server;
    private final StandInBooks books = new StandInBooks();
    private final StandInModels models = new StandInModels(books);
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile String password = PASSWORD;

    /** @param port on this machine only; 0 for any that is free */
    public TrytonStandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newFixedThreadPool(8, task -> {
            Thread thread = new Thread(task, "tryton-stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.createContext("/ledger", exchange -> reply(exchange, 200, JSON.writeValueAsBytes(books.ledger())));
        server.start();
        StandInSeed.fill(books);
    }

    public static void main(String[] arguments) {
        TrytonStandIn running = new TrytonStandIn(Integer.parseInt(arguments[0]));
        System.out.println("Tryton stand-in at " + running.url());
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    TrytonContract.Place place() {
        return new TrytonContract.Place(url(), USER, PASSWORD);
    }

    StandInBooks books() {
        return books;
    }

    StandInModels models() {
        return models;
    }

    void endSessions() {
        sessions.clear();
    }

    void changePassword(String changed) {
        password = changed;
    }

    int logins() {
        return logins.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            reply(exchange, 500, html("Internal Server Error"));
            return;
        }
        Map<?, ?> call = JSON.readValue(exchange.getRequestBody().readAllBytes(), Map.class);
        String method = (String) call.get("method");
        List<?> params = (List<?>) call.get("params");
        if (method.equals("common.server.version")) {
            result(exchange, "6.0.29");
        } else if (method.equals("common.db.login")) {
            login(exchange, params);
        } else if (!exchange.getRequestURI().getPath().equals("/" + DATABASE + "/")) {
            reply(exchange, 404, html("Not Found"));
        } else if (!signedIn(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, new byte[0]);
        } else {
            call(exchange, method, params);
        }
    }

    private void login(HttpExchange exchange, List<?> params) throws IOException {
        logins.incrementAndGet();
        if (!USER.equals(params.get(0)) || !Map.of("password", password).equals(params.get(1))) {
            reply(exchange, 401, html("Unauthorized"));
            return;
        }
        String key = UUID.randomUUID().toString().replace("-", "");
        sessions.add(USER + ":2:" + key);
        result(exchange, List.of(2, key));
    }

    private boolean signedIn(String authorization) {
        return authorization != null
                && authorization.startsWith("Session ")
                && sessions.contains(
                        new String(Base64.getDecoder().decode(authorization.substring(8)), StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private void call(HttpExchange exchange, String method, List<?> params) throws IOException {
        if (method.equals("model.res.user.get_preferences")) {
            result(exchange, Map.of("company", 1, "language", "en"));
            return;
        }
        String[] words = method.split("\\.");
        String model = String.join(".", Arrays.copyOfRange(words, 1, words.length - 1));
        Map<String, Object> context = (Map<String, Object>) params.get(params.size() - 1);
        try {
            result(exchange, models.call(model, words[words.length - 1], params, context));
        } catch (StandInError error) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", 1);
            answer.put("error", error.shape());
            reply(exchange, 200, JSON.writeValueAsBytes(answer));
        }
    }

    private static void result(HttpExchange exchange, Object result) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", 1);
        answer.put("result", result);
        reply(exchange, 200, JSON.writeValueAsBytes(answer));
    }

    private static byte[] html(String words) {
        return ("<!doctype html><title>" + words + "</title>").getBytes(StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
