package org.ledgergate.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432. An expression that were evaluated would answer 500, because nothing has the name "marker". */
@WholeApplication
class QueryGuardTest {

    private static final String ENGINE = "/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'orQueries':[{'dueAfterExpression':'${marker}'}]}",
                "{'orQueries':[{'assigneeExpression':'${marker}'}]}",
                "{'orQueries':[{'candidateGroupsExpression':'#{marker}'}]}",
                "{'orQueries':[{'name':'Review'},{'createdBeforeExpression':'${marker}'}]}",
                "{'orQueries':[{'name':'Review'}, {'orQueries':[{'ownerExpression':'${marker}'}]}]}",
                "{'name':'Review','orQueries':[{'followUpDateExpression':'${marker}','name':'Review'}]}",
                "{'dueAfterExpression':'${marker}'}"
            })
    void expressionIsNeverEvaluated(String query) {
        Browser anna = Browser.of(port, "anna");
        String json = query.replace('\'', '"');
        String filter = awaitingReview();

        for (String path : new String[] {
            "/task",
            "/task/count",
            "/task?firstResult=0&maxResults=5",
            "/filter/" + filter + "/list",
            "/filter/" + filter + "/count",
            "/filter/" + filter + "/singleResult"
        }) {
            assertThat(anna.webapp("POST", ENGINE + path, json)).as(path).satisfies(QueryGuardTest::isRefused);
        }
    }

    @Test
    void expressionIsNotStoredInAFilterEither() {
        Browser admin = Browser.of(port, "admin");
        long before = filters.createFilterQuery().count();

        HttpResponse<String> answer = admin.webapp("POST", ENGINE + "/filter/create", """
                {"resourceType":"Task","name":"trap","query":{"orQueries":[{"dueAfterExpression":"${marker}"}]}}""");

        isRefused(answer);
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"GET,/task?dueAfterExpression=$%7Bmarker%7D", "GET,/task/count?assigneeExpression=$%7Bmarker%7D"})
    void expressionInAnAddressIsRefused(String method, String path) {
        Browser anna = Browser.of(port, "anna");

        isRefused(anna.webapp(method, ENGINE + path, ""));
    }

    @Test
    void expressionInAJavaQueryIsRefusedAtEveryDepth() {
        var inner = new TaskQueryImpl();
        inner.dueAfterExpression("${marker}");
        var outer = (TaskQueryImpl) tasks.createTaskQuery();
        outer.addOrQuery(inner);

        assertThat(catchThrowable(outer::list)).hasMessageContaining("not allowed");
    }

    @Test
    void orQueryWithoutExpressionStillWorks() {
        Browser anna = Browser.of(port, "anna");
        String json = "{\"orQueries\":[{\"name\":\"Review item\",\"assignee\":\"anna\"}]}";

        assertThat(anna.webapp("POST", ENGINE + "/task", json).statusCode()).isEqualTo(200);
        assertThat(anna.webapp("POST", ENGINE + "/filter/" + awaitingReview() + "/list", json)
                        .statusCode())
                .isEqualTo(200);
    }

    private String awaitingReview() {
        return filters.createTaskFilterQuery()
                .filterName("Items awaiting review")
                .singleResult()
                .getId();
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
}
