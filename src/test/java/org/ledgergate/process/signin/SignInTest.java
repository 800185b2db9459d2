package org.ledgergate.process.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class SignInTest {

    @LocalServerPort
    private int port;

    @Test
    void tasklistOpensAfterOneSignIn() {
        Browser anna = Browser.of(port, "anna");

        HttpResponse<String> tasklist = anna.get("/camunda/app/tasklist/default/");
        HttpResponse<String> filters = anna.get("/camunda/api/engine/engine/default/filter");

        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(tasklist.body()).contains("tasklistConf");
        assertThat(filters.body()).contains("Items awaiting review", "Failed exports");
    }

    @Test
    void wrongPasswordOpensNothing() {
        Browser somebody = new Browser(port);

        HttpResponse<String> answer = somebody.signIn("nobody", "wrong");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        assertThat(somebody.get("/login?error").body()).contains("is wrong");
        assertThat(somebody.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }
}
