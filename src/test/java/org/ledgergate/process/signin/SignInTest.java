package org.ledgergate.process.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class SignInTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Test
    void oneSignInOpensPageAndTasklist() {
        Browser anna = new Browser(port);

        HttpResponse<String> signedIn = anna.signIn("anna", "example");

        assertThat(location(signedIn)).endsWith("/erp");
        assertThat(anna.get(TASKLIST).body()).contains("tasklistConf");
        assertThat(anna.get("/camunda/api/engine/engine/default/filter").body())
                .contains("Items awaiting review", "Failed exports", "itemAmount");
    }

    @Test
    void whoeverAskedForTasklistComesBackToIt() {
        Browser anna = new Browser(port);

        HttpResponse<String> turnedAway = anna.get(TASKLIST);
        HttpResponse<String> signedIn = anna.signIn("anna", "example");

        assertThat(location(turnedAway)).endsWith("/login");
        assertThat(location(signedIn)).endsWith(TASKLIST);
    }

    @Test
    void signInChangesTheSession() {
        Browser anna = new Browser(port);

        HttpResponse<String> page = anna.get("/login");
        HttpResponse<String> signedIn = anna.signIn("anna", "example");

        assertThat(cookie(signedIn)).contains("HttpOnly", "SameSite=Lax").isNotEqualTo(cookie(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "Example", "example "})
    void wrongPasswordOpensNothingAndSaysSo(String password) {
        User user = newUser("careless");
        Browser careless = new Browser(port);

        HttpResponse<String> answer = careless.signIn("careless", password);

        assertThat(location(answer)).endsWith("/login?error");
        assertThat(careless.get("/login?error").body()).contains("The user name or the password is wrong");
        assertThat(careless.get(TASKLIST).statusCode()).isEqualTo(302);
        identity.deleteUser(user.getId());
    }

    @Test
    void guessingIsSlowedDown() {
        User user = newUser("guessed");
        Browser guesser = new Browser(port);

        guesser.signIn("guessed", "guess");
        HttpResponse<String> right = guesser.signIn("guessed", "example");

        assertThat(location(right)).endsWith("/login?error");
        identity.deleteUser(user.getId());
    }

    @Test
    void signInWithoutTheFormsTokenIsRefused() {
        Browser forged = new Browser(port);

        HttpResponse<String> answer = forged.send(forged.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=anna&password=example")));

        assertThat(location(answer)).endsWith("/login?ended");
        assertThat(location(forged.get("/erp"))).endsWith("/login");
    }

    @Test
    void signingOutOnThePageSignsOutOfTasklist() {
        Browser anna = Browser.of(port, "anna");
        anna.get(TASKLIST);

        HttpResponse<String> out = anna.submit("/login", "/logout", "");

        assertThat(location(out)).endsWith("/login?out");
        assertThat(anna.get(TASKLIST).statusCode()).isEqualTo(302);
        assertThat(anna.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutOfTasklistSignsOutOfThePage() {
        Browser anna = Browser.of(port, "anna");

        HttpResponse<String> out = anna.webapp("POST", "/api/admin/auth/user/default/logout", "");

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(location(anna.get("/erp"))).endsWith("/login");
        assertThat(anna.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void machineSignsInByBasicWithoutSessionOrToken() {
        Browser machine = new Browser(port);

        HttpResponse<String> answer = machine.send(
                machine.request("/api/v1/nothing-here").header("Authorization", basic("paula", "example")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !", "Basic bm9ib2R5Ondyb25n", "basic bm9ib2R5Ondyb25n", "Bearer x", ""})
    void machineWithoutCredentialsGetsAProblemAndNoChallenge(String credentials) {
        Browser machine = new Browser(port);

        HttpResponse<String> answer =
                machine.send(machine.request("/api/v1/items").header("Authorization", credentials));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void basicOpensOnlyTheApi() {
        Browser machine = new Browser(port);

        HttpResponse<String> answer =
                machine.send(machine.request(TASKLIST).header("Authorization", basic("anna", "example")));

        assertThat(location(answer)).endsWith("/login");
    }

    @Test
    void sessionsRequestToTheApiNeedsItsToken() {
        Browser paula = Browser.of(port, "paula");

        HttpResponse<String> answer = paula.send(paula.request("/api/v1/items").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("CSRF");
    }

    @Test
    void formWithoutItsTokenIsRefusedWithAPageAndNoProblemDocument() {
        Browser adam = Browser.of(port, "adam");

        HttpResponse<String> answer = adam.send(adam.request("/erp/settings")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("summary.time=09:00")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>This is not open to you</h1>", "Open it anew");
    }

    private User newUser(String id) {
        User user = identity.newUser(id);
        user.setPassword("example");
        identity.saveUser(user);
        return user;
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }
}
