package org.ledgergate.process.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.Role;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WholeApplication
class GrantTest {

    private static final String ENGINE = "/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Bootstrap bootstrap;

    @AfterEach
    void undeploy() {
        for (Deployment deployment : repository
                .createDeploymentQuery()
                .deploymentNameLike("grant-test%")
                .list()) {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "anna,tasklist,200", "anna,cockpit,403", "anna,admin,403",
        "adam,tasklist,200", "adam,cockpit,200", "adam,admin,403",
        "owen,tasklist,403", "owen,cockpit,200", "owen,admin,403",
        "paula,tasklist,403", "paula,cockpit,403", "paula,admin,403",
        "stan,tasklist,403", "stan,cockpit,403", "rita,cockpit,403",
        "admin,tasklist,200", "admin,cockpit,200", "admin,admin,200"
    })
    void eachRoleOpensItsApplicationsAndNoOther(String user, String application, int status) {
        HttpResponse<String> answer = Browser.of(port, user).get("/camunda/app/" + application + "/default/");

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body()).contains("This is not open to you");
        }
    }

    @ParameterizedTest
    @CsvSource({"anna,403", "adam,403", "paula,403", "owen,200"})
    void onlyTheProcessOwnerDeploys(String user, int status) {
        HttpResponse<String> answer = deployed(Browser.of(port, user));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void processOwnerDoesNotDeleteTheDeploymentWithItsInstances() {
        Browser owen = Browser.of(port, "owen");
        deployed(owen);
        String deployment = repository
                .createDeploymentQuery()
                .deploymentName("grant-test")
                .singleResult()
                .getId();

        HttpResponse<String> answer = owen.webapp("DELETE", ENGINE + "/deployment/" + deployment + "?cascade=true", "");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"anna", "gus", "adam", "owen", "paula"})
    void nobodyButTheAdministratorStoresFilters(String user) {
        HttpResponse<String> answer = Browser.of(port, user)
                .webapp(
                        "POST",
                        ENGINE + "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{}}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void approverSeesAndWorksOnTasksOfTheGateButDoesNotAssignThemOrOverwriteVariables() {
        Task task = reviewTask("send-to-erp");
        Browser anna = Browser.of(port, "anna");
        String path = ENGINE + "/task/" + task.getId();

        assertThat(anna.get("/camunda" + path).statusCode()).isEqualTo(200);
        assertThat(anna.webapp("POST", path + "/assignee", "{\"userId\":\"ben\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.webapp("PUT", path + "/variables/amount", "{\"value\":1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.webapp("DELETE", ENGINE + "/process-instance/" + task.getProcessInstanceId(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.webapp("POST", path + "/claim", "{\"userId\":\"anna\"}").statusCode())
                .isEqualTo(204);
        assertThat(anna.webapp("POST", path + "/complete", "{}").statusCode()).isEqualTo(204);
    }

    @Test
    void approverDoesNotSeeTasksOfOtherProcesses() {
        Task task = reviewTask("grant-test-other");
        Browser anna = Browser.of(port, "anna");

        assertThat(anna.get("/camunda" + ENGINE + "/task/" + task.getId()).statusCode())
                .isNotEqualTo(200);
        assertThat(anna.webapp("POST", ENGINE + "/task/" + task.getId() + "/complete", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Everything by which the engine shows an item to an approver shows it to nobody who lacks the permission beside the group. */
    @Test
    void approversGroupWithoutAPermissionOnTheToolSeesNothing() {
        Item sent = new Site(context).aSentCommitment("Concrete works");
        String instance = new Site(context).task(sent, "Task_ReviewItem").getProcessInstanceId();
        Browser anna = Browser.of(port, "anna");
        Browser gus = Browser.of(port, "gus");
        List<String> waysToSee = List.of(
                "/task?processInstanceId=" + instance,
                "/variable-instance?processInstanceIdIn=" + instance,
                "/process-instance?processInstanceIds=" + instance,
                "/process-instance/" + instance + "/variables",
                "/process-definition?key=send-to-erp",
                "/filter");

        for (String way : waysToSee) {
            assertThat(seen(anna, way)).as(way).isTrue();
            assertThat(seen(gus, way)).as(way).isFalse();
        }
        assertThat(gus.get("/camunda" + ENGINE + "/task/count").body()).isEqualTo("{\"count\":0}");
        assertThat(seen(gus, "/history/variable-instance?processInstanceId=" + instance))
                .isFalse();
        assertThat(seen(gus, "/history/task?processInstanceId=" + instance)).isFalse();
    }

    @Test
    void permissionThatIsTakenAwayShowsNothingSoon() {
        Item sent = new Site(context).aSentCommitment("Concrete works");
        String way = "/task?processInstanceBusinessKey=" + sent.id();
        Browser anna = Browser.of(port, "anna");
        boolean before = seen(anna, way);

        identity.deleteMembership("anna", Role.ERP_STANDARD.group());
        try {
            assertThat(before).isTrue();
            await().atMost(Duration.ofSeconds(20)).until(() -> !seen(anna, way));
            assertThat(anna.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        } finally {
            identity.createMembership("anna", Role.ERP_STANDARD.group());
        }
    }

    @Test
    void approversGroupWithoutAPermissionOnTheToolReadsWhatIsMissingInPlaceOfAnEmptyTasklist() {
        Browser gus = Browser.of(port, "gus");

        String sentOn = location(gus.get("/camunda/app/tasklist/default/"));
        String ownPage = location(gus.get("/erp"));

        assertThat(sentOn).endsWith("/erp");
        assertThat(ownPage).endsWith("/erp/me");
        assertThat(gus.get("/erp/me").body()).contains("id=\"access\"", "Adam Ashby");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static boolean seen(Browser browser, String way) {
        HttpResponse<String> answer = browser.get("/camunda" + ENGINE + way);
        return answer.statusCode() == 200 && !Set.of("[]", "{}").contains(answer.body());
    }

    @Test
    void projectUserSeesNoTaskAtAll() {
        reviewTask("send-to-erp");

        assertThat(Browser.of(port, "paula").get("/camunda" + ENGINE + "/task").body())
                .isEqualTo("[]");
    }

    @Test
    void openTaskCostsNoAuthorizationRow() {
        long before = authorizations.createAuthorizationQuery().count();

        Task task = reviewTask("send-to-erp");
        tasks.setAssignee(task.getId(), "anna");

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void secondStartAddsNothing() {
        long grants = authorizations.createAuthorizationQuery().count();
        long people = identity.createUserQuery().count();

        bootstrap.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
        assertThat(identity.createUserQuery().count()).isEqualTo(people);
    }

    /** Deployed with the listed process id for the time of one test, in front of the bundled one. */
    private Task reviewTask(String process) {
        repository
                .createDeployment()
                .name("grant-test " + process)
                .addModelInstance(
                        "grant-test.bpmn",
                        Bpmn.createExecutableProcess(process)
                                .startEvent()
                                .userTask()
                                .camundaCandidateGroups("accounting-approver")
                                .endEvent()
                                .done())
                .deploy();
        String instance = runtime.startProcessInstanceByKey(process).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private static HttpResponse<String> deployed(Browser browser) {
        String model = Bpmn.convertToString(
                Bpmn.createExecutableProcess("grant-test").startEvent().done());
        String body = String.join(
                "\r\n",
                List.of(
                        "--part",
                        "Content-Disposition: form-data; name=\"deployment-name\"",
                        "",
                        "grant-test",
                        "--part",
                        "Content-Disposition: form-data; name=\"data\"; filename=\"grant-test.bpmn\"",
                        "",
                        model,
                        "--part--",
                        ""));
        return browser.send(browser.request("/camunda" + ENGINE + "/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("X-XSRF-TOKEN", browser.webappToken())
                .POST(BodyPublishers.ofString(body)));
    }
}
