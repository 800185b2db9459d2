package org.ledgergate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a browser does at the level of HTTP: keeps cookies, follows no redirect, repeats the token of a form. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;

    public Browser(int port) {
        this.root = URI.create("http://localhost:" + port);
    }

    /** Returns a browser in which somebody of the example company has signed in. */
    public static Browser of(int port, String user) {
        Browser browser = new Browser(port);
        browser.signIn(user, "example");
        return browser;
    }

    public HttpResponse<String> signIn(String user, String password) {
        return submit("/login", "/login", "username=" + encoded(user) + "&password=" + encoded(password));
    }

    /** Posts a form with the token of the page that shows it. */
    public HttpResponse<String> submit(String page, String action, String form) {
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token(page)))));
    }

    /** Posts a form whose only field is a file, with the token of the page that shows it. */
    public HttpResponse<String> submitFile(String page, String action, String name, byte[] file) {
        String part = "--part\r\nContent-Disposition: form-data; name=\"";
        String head =
                part + "_csrf\"\r\n\r\n" + token(page) + "\r\n" + part + "file\"; filename=\"" + name + "\"\r\n\r\n";
        String end = "\r\n--part--\r\n";
        return send(request(action)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArrays(
                        List.of(head.getBytes(StandardCharsets.UTF_8), file, end.getBytes(StandardCharsets.UTF_8)))));
    }

    private String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form with a token on " + page);
        }
        return token.group(1);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,*/*"));
    }

    /** Returns line by line what comes, as long as it comes. */
    public HttpResponse<Stream<String>> open(String path) {
        return send(request(path), BodyHandlers.ofLines());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends to the engine's web applications what their scripts send, with their token. */
    public HttpResponse<String> webapp(String method, String path, String json) {
        return send(request("/camunda" + path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", webappToken())
                .method(method, BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public String webappToken() {
        get("/camunda/app/welcome/default/");
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
