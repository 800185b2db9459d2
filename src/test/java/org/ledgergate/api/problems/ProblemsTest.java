package org.ledgergate.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.messages.MadeUp;
import org.ledgergate.messages.Refused.Kind;
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

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 404, not-found, not-found",
        "FORBIDDEN, 403, not-allowed, not-allowed",
        "CONFLICT, 409, wrong-state, wrong-state",
        "OUTDATED, 409, changed-meanwhile, changed-meanwhile",
        "UNREADABLE, 400, bad-request, invalid-parameter",
        "INVALID, 422, invalid-body, invalid-body",
        "NOT_READY, 422, item-not-ready, item-not-ready",
        "UNAVAILABLE, 503, erp-unavailable, erp-unavailable",
        "LOST, 500, content-lost, content-lost"
    })
    void refusalThatNobodyListsIsAProblemOfItsKind(Kind kind, int status, String type, String withFaults)
            throws IOException {
        resolve("/api/v1/items", new MadeUp(kind));
        JsonNode plain = json.readTree(response.getContentAsString());
        response.reset();
        resolve("/api/v1/items", MadeUp.withAFault(kind));
        JsonNode faulty = json.readTree(response.getContentAsString());

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(plain.get("status").asInt()).isEqualTo(status);
        assertThat(plain.get("type").asText()).isEqualTo("urn:ledgergate:problem:" + type);
        assertThat(plain.get("detail").asText()).isEqualTo("It was made up.");
        assertThat(faulty.get("type").asText()).isEqualTo("urn:ledgergate:problem:" + withFaults);
        assertThat(faulty.get("faults").findValuesAsText("code")).containsExactly("made-up");
    }

    @ParameterizedTest
    @EnumSource
    void noKindIsUnexpected(Kind kind, CapturedOutput log) {
        resolve("/api/v1/items", new MadeUp(kind));

        assertThat(log.getOut()).doesNotContain("the API failed");
    }

    private void resolve(String path, Exception thrown) {
        problems.resolveException(new MockHttpServletRequest("GET", path), response, null, thrown);
    }
}
