package org.ledgergate.process.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WholeApplication
class AnonymousTest {

    private static final Set<String> OPEN = Set.of("/login", "/error");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyMappingButTheSignInRefusesWhoeverIsNotSignedIn() {
        var anonymous = new Browser(port);

        var paths = mappings.getHandlerMethods().keySet().stream()
                .flatMap(AnonymousTest::paths)
                .filter(path -> !OPEN.contains(path))
                .map(path -> path.replaceAll("\\{[^}]*}", "1"))
                .toList();

        assertThat(paths).isNotEmpty().allSatisfy(path -> {
            isRefused(anonymous.get(path));
            isRefused(anonymous.send(anonymous.request(path).POST(BodyPublishers.ofString("{}"))));
            isRefused(anonymous.send(anonymous.request(path).PUT(BodyPublishers.ofString("{}"))));
            isRefused(anonymous.send(anonymous.request(path).DELETE()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/erp",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/api/engine/engine",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/webjars/camunda/app/tasklist/index.html",
                "/api/v1/items",
                "/nothing/here"
            })
    void nothingElseAnswersEither(String path) {
        isRefused(new Browser(port).get(path));
    }

    @Test
    void theEnginesOwnSignInIsClosed() {
        Browser anonymous = new Browser(port);

        HttpResponse<String> answer = anonymous.webapp(
                "POST", "/api/admin/auth/user/default/login/tasklist", "username=anna&password=example");

        isRefused(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/livez", "/readyz", "/tool/login.js"})
    void signInHealthAndStaticFilesAnswer(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void enginesRestApiIsNotThere() {
        assertThat(Browser.of(port, "admin").get("/engine-rest/engine").statusCode())
                .isEqualTo(404);
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isIn(302, 401, 403);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location").orElseThrow()).matches(".*/login(\\?ended)?");
        }
    }
}
