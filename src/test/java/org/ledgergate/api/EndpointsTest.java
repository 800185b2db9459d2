package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ledgergate.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is served is what is published, and the other way round. Rule R31. */
@WholeApplication
class EndpointsTest {

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyEndpointIsInTheContractAndViceVersa() {
        JsonNode document =
                new ApiClient(port, "rita").get("/api/v1/openapi.json").json();

        assertThat(published(document)).isEqualTo(served());
    }

    @Test
    void contractIsNotShownToStrangers() {
        var answer = new ApiClient(port, "").get("/api/v1/openapi.json");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("not-signed-in");
    }

    private static Set<String> published(JsonNode document) {
        Set<String> published = new TreeSet<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        published.add(operation.getKey().toUpperCase() + " /api/v1" + path.getKey() + " "
                                + operation.getValue().get("operationId").textValue());
                    }
                }));
        return published;
    }

    private Set<String> served() {
        Set<String> served = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path + " "
                                        + handler.getMethod().getName()))));
        return served;
    }
}
