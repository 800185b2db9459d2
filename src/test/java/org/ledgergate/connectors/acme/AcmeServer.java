package org.ledgergate.connectors.acme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Acme itself: its books in memory, and a token endpoint that replaces the refresh token at each renewal. */
class AcmeServer implements AutoCloseable {

    static final String FIRST_TOKEN = "refresh-0";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CODES = List.of("A-1", "A-2", "A-3", "A-4", "A-5");
    private static final int PAGE = 2;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, JsonNode> drafts = new HashMap<>();
    private final Map<String, JsonNode> documents = new HashMap<>();
    private final Map<String, Integer> posted = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private String access = "";
    private String refresh = FIRST_TOKEN;
    private int renewals;
    private String losing = "";
    private boolean losesReply;
    private boolean refusesAccess;

    AcmeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    String tokenUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/oauth/token";
    }

    synchronized int posted(String key) {
        return posted.getOrDefault(key, 0);
    }

    synchronized boolean hasDraft(String key) {
        return drafts.containsKey(key);
    }

    /** Breaks off calls with this method and path ending, before or after it has carried them out. */
    synchronized void lose(String ending, boolean reply) {
        losing = ending;
        losesReply = reply;
    }

    /** Lets the access tokens of now end before their time. */
    synchronized void endAccess() {
        access = "";
    }

    /** Takes back what a person has granted. */
    synchronized void revoke() {
        access = "";
        refresh = "";
    }

    /** Grants access again, as after a sign-in by a person. */
    synchronized void grant(String token) {
        refresh = token;
    }

    synchronized void refuseAccess() {
        refusesAccess = true;
    }

    synchronized int renewals() {
        return renewals;
    }

    /** Returns the calls, as "GET /api/jobs". */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            Reply reply = reply(exchange, call, body);
            if (reply.status() != 0) {
                byte[] content = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), content.length == 0 ? -1 : content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }

    /** @param status 0 for a connection that breaks off */
    private record Reply(int status, String body) {}

    private synchronized Reply reply(HttpExchange exchange, String call, String body) throws IOException {
        requests.add(call);
        if (call.equals("POST /oauth/token")) {
            return token(body);
        }
        String signed = exchange.getRequestHeaders().getFirst("Authorization");
        if (refusesAccess || access.isEmpty() || !("Bearer " + access).equals(signed)) {
            return new Reply(401, "");
        }
        boolean loses = !losing.isEmpty() && call.endsWith(losing);
        if (loses && !losesReply) {
            losing = "";
            return new Reply(0, "");
        }
        Reply reply = answer(call, body);
        if (loses) {
            losing = "";
            return new Reply(0, "");
        }
        return reply;
    }

    private Reply token(String body) {
        if (refresh.isEmpty() || !Arrays.asList(body.split("&")).contains("refresh_token=" + refresh)) {
            return new Reply(400, "{\"error\":\"invalid_grant\"}");
        }
        renewals++;
        access = "access-" + renewals;
        refresh = "refresh-" + renewals;
        return new Reply(
                200,
                "{\"access_token\":\"" + access + "\",\"refresh_token\":\"" + refresh
                        + "\",\"token_type\":\"bearer\",\"expires_in\":3600}");
    }

    private Reply answer(String call, String body) throws IOException {
        String[] words = call.split("[ /?]+");
        return switch (words[0] + " " + words[2]) {
            case "PUT drafts" -> {
                drafts.put(words[3], JSON.readTree(body));
                yield new Reply(200, "{}");
            }
            case "DELETE drafts" -> new Reply(drafts.remove(words[3]) == null ? 404 : 204, "");
            case "POST drafts" -> post(words[3]);
            case "GET documents" ->
                documents.containsKey(words[3])
                        ? new Reply(200, documents.get(words[3]).toString())
                        : new Reply(404, "");
            case "GET vendors", "GET jobs" -> list(words[2], words.length > 3 ? words[3] : "");
            default -> new Reply(404, "");
        };
    }

    private Reply post(String key) {
        JsonNode draft = drafts.get(key);
        if (draft == null) {
            return new Reply(404, "");
        }
        if (draft.path("vendor").asText().equals("V-UNKNOWN")) {
            return new Reply(422, "{\"message\":\"There is no such vendor.\"}");
        }
        drafts.remove(key);
        posted.merge(key, 1, Integer::sum);
        ObjectNode document = ((ObjectNode) draft).put("id", "ACME-" + key);
        for (int line = 1; line <= draft.path("lines").asInt(); line++) {
            document.withArray("lineIds").add("ACME-" + key + "-" + line);
        }
        documents.put(key, document);
        return new Reply(200, document.toString());
    }

    /** Lists two codes a page: vendors with a link to the next page, jobs with a cursor. */
    private Reply list(String what, String query) {
        int from = query.isEmpty() ? 0 : CODES.indexOf(query.replace("after=", "")) + 1;
        List<String> page = CODES.subList(from, Math.min(from + PAGE, CODES.size()));
        ObjectNode reply = JSON.createObjectNode();
        page.forEach(
                code -> reply.withArray("entries").addObject().put("code", code).put("name", "Name of " + code));
        if (from + PAGE < CODES.size()) {
            String last = page.get(page.size() - 1);
            reply.put(
                    what.equals("vendors") ? "next" : "cursor",
                    what.equals("vendors") ? url() + "vendors?after=" + last : last);
        }
        return new Reply(200, reply.toString());
    }
}
