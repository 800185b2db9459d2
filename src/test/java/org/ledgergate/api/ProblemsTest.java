package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Exceptions become problem documents under /api, and only there. Rule R31. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final Problems problems = new Problems(json);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void unexpectedFailureTellsOnlyAnIncidentThatTheLogExplains(CapturedOutput log) throws IOException {
        resolve("/api/v1/items", new IllegalStateException("password is secret"));

        JsonNode problem = json.readTree(response.getContentAsString());
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(problem.toString()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(log.getOut()).contains(problem.get("incident").asText()).contains("password is secret");
    }

    @Test
    void lostRaceIsAConflict() throws IOException {
        resolve("/api/v1/items", new OptimisticLockingFailureException("version 3"));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(json.readTree(response.getContentAsString()).get("type").asText())
                .endsWith("changed-meanwhile");
    }

    @Test
    void failureOfAPageIsLeftToThePage() {
        var resolved = problems.resolveException(
                new MockHttpServletRequest("GET", "/erp/items"), response, null, new IllegalStateException());

        assertThat(resolved).isNull();
        assertThat(response.isCommitted()).isFalse();
    }

    private void resolve(String path, Exception thrown) {
        problems.resolveException(new MockHttpServletRequest("GET", path), response, null, thrown);
    }
}
