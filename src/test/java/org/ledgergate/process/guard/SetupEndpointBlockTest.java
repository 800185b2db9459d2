package org.ledgergate.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-77226. */
@WholeApplication
class SetupEndpointBlockTest {

    private static final String MALLORY = """
            {"profile":{"id":"mallory","firstName":"M","lastName":"M"},"credentials":{"password":"Xk-93kd-pPq2"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup;a=b/default/user/create",
                "/camunda/api/admin;a=b/setup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api//admin/./setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin%2Fsetup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create",
                "/camunda/api/admin/setup%3Ba=b/default/user/create"
            })
    void setupIsRefusedToEverybodyByEveryMethod(String path) {
        Browser admin = Browser.of(port, "admin");
        Browser anonymous = new Browser(port);

        for (String method : new String[] {"POST", "PUT", "GET", "OPTIONS"}) {
            assertThat(admin.webapp(method, path.substring("/camunda".length()), MALLORY)
                            .statusCode())
                    .as(method)
                    .isIn(400, 404);
            assertThat(anonymously(anonymous, method, path).statusCode())
                    .as(method)
                    .isIn(400, 404);
        }

        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void administratorStillMakesUsers() {
        Browser admin = Browser.of(port, "admin");

        HttpResponse<String> answer = admin.webapp("POST", "/api/engine/engine/default/user/create", """
                {"profile":{"id":"regular"},"credentials":{"password":"Xk-93kd-pPq2"}}""");

        assertThat(answer.statusCode()).isEqualTo(204);
        identity.deleteUser("regular");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default",
                "/camunda/app/admin/default/",
                "/erp/settings",
                "/api/v1/items"
            })
    void otherPathsAreNotRefused(String path) {
        assertThat(SetupEndpointBlock.isSetup(path)).isFalse();
    }

    private static HttpResponse<String> anonymously(Browser browser, String method, String path) {
        return browser.send(browser.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(MALLORY)));
    }
}
