package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What operators see at the management port, and what a load balancer sees at the port of the pages. */
@WholeApplication
class HealthTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void healthNamesEverythingThatLedgergateNeeds() throws Exception {
        JsonNode health = json("/actuator/health");

        assertThat(health.path("components").fieldNames())
                .toIterable()
                .contains("db", "erp", "itemProcesses", "mailQueue", "readinessState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void loadBalancerAsksThePortOfThePagesAndLearnsNoDetails(String path) {
        HttpResponse<String> answer = new Browser(port).get(path);

        assertThat(answer.statusCode()).as(operators("/actuator/health").body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":").doesNotContain("components", "H2");
    }

    @Test
    void infoTellsWhatWasBuilt() throws Exception {
        JsonNode build = json("/actuator/info").path("build");

        assertThat(build.path("name").asText()).isEqualTo("Ledgergate");
        assertThat(build.path("version").asText()).isNotBlank();
        assertThat(build.path("time").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledgergate_mails_waiting",
                "ledgergate_mails_overdue_seconds",
                "ledgergate_erp_reachable",
                "ledgergate_bulk_waiting",
                "ledgergate_engine_jobs{kind=\"due\"",
                "ledgergate_engine_jobs{kind=\"failed\"",
                "ledgergate_engine_incidents"
            })
    void metricsAreThereForPrometheus(String metric) {
        assertThat(operators("/actuator/prometheus").body()).contains(metric);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/beans", "/erp"})
    void nothingElseIsServedThere(String path) {
        assertThat(operators(path).statusCode()).isNotEqualTo(200);
    }

    private JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(operators(path).body());
    }

    private HttpResponse<String> operators(String path) {
        return new Browser(managementPort).get(path);
    }
}
