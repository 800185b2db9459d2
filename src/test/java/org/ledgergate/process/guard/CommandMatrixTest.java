package org.ledgergate.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Rights;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.process.access.PersonRights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What each role's command to the engine's own API answers, about items that are sent, exporting and failed. Whatever it
 * answers, they stay as our verbs made them. Rules R22 and R34.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandMatrixTest {

    private static final String EXPORT = "Task_ExportItem";
    private static final String ENGINE = "/api/engine/engine/default";

    /** In the order of the columns. Boxless is an approver for whom the box of commitments is not set. */
    private static final List<String> PEOPLE =
            List.of("", "gus", "rita", "stan", "paula", "anna", "boxless", "erika", "owen", "admin");

    private static final String MATRIX = """
            # nobody gus rita stan paula anna boxless erika owen admin | method and path | body
            401 403 403 403 403 204 204 403 403 403 | POST /task/{task}/claim | {"userId":"{me}"}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/claim | {"userId":"ben"}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/claim | {}
            401 403 403 403 403 204 204 403 403 403 | POST /task/{task}/unclaim |
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/assignee | {"userId":"{me}"}
            401 403 403 403 403 400 403 403 403 403 | POST /task/{task}/complete | {"variables":{"decision":{"value":"reject"}}}
            401 403 403 403 403 400 403 403 403 403 | POST /task/{task}/submit-form | {"variables":{"decision":{"value":"reject"}}}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/resolve | {"variables":{"decision":{"value":"accept"},"extra_batch":{"value":"7"}}}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/delegate | {"userId":"ben"}
            401 404 404 404 404 403 403 404 404 403 | PUT /task/{task} | {"name":"Else","assignee":"ben"}
            401 403 403 403 403 403 403 403 403 403 | DELETE /task/{task} |
            401 403 403 403 403 403 403 403 403 403 | POST /task/create | {"name":"Mine"}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/bpmnError | {"errorCode":"x","variables":{"decision":{"value":"accept"}}}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/bpmnEscalation | {"escalationCode":"item-retrieved"}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/identity-links | {"userId":"{me}","type":"candidate"}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/identity-links/delete | {"groupId":"accounting-approver","type":"candidate"}
            401 403 403 403 403 403 403 403 403 403 | PUT /task/{task}/variables/decision | {"value":"accept","type":"String"}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{task}/variables | {"modifications":{"extra_batch":{"value":"7"}},"deletions":["itemAmount"]}
            401 403 403 403 403 403 403 403 403 403 | DELETE /task/{task}/variables/itemAmount |
            401 403 403 403 403 403 403 403 403 403 | PUT /task/{task}/localVariables/decision | {"value":"accept","type":"String"}
            401 400 400 400 400 400 400 400 400 400 | POST /task/{task}/comment/create | {"message":"Seen"}
            401 403 403 403 403 400 403 403 403 403 | POST /task/{failed}/complete | {"variables":{"resolution":{"value":"reject"}}}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{failed}/bpmnError | {"errorCode":"x"}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{failed}/bpmnEscalation | {"escalationCode":"x"}
            401 403 403 403 403 403 403 403 403 403 | POST /task/{failed}/resolve | {"variables":{"resolution":{"value":"retry"}}}
            401 403 403 403 403 403 403 403 403 403 | PUT /execution/{instance}/localVariables/exportItem | {"value":"x","type":"String"}
            401 403 403 403 403 403 403 403 403 403 | POST /execution/{instance}/signal | {"variables":{"decision":{"value":"accept"}}}
            401 403 403 403 403 403 403 403 403 403 | POST /execution/{instance}/messageSubscriptions/parent-synced/trigger | {}
            401 403 403 403 403 403 403 403 403 403 | POST /execution/{instance}/create-incident | {"incidentType":"mine"}
            401 403 403 403 403 403 403 403 403 403 | PUT /process-instance/{instance}/variables/itemAmount | {"value":"1.00 USD","type":"String"}
            401 403 403 403 403 403 403 403 403 403 | POST /process-instance/{instance}/variables | {"modifications":{"decision":{"value":"accept"}}}
            401 403 403 403 403 403 403 403 403 403 | DELETE /process-instance/{instance}/variables/itemNumber |
            401 403 403 403 403 403 403 403 403 403 | POST /process-instance/{instance}/modification | {"skipCustomListeners":true,"instructions":[{"type":"startBeforeActivity","activityId":"Task_ExportItem"},{"type":"cancel","activityId":"Task_ReviewItem"}]}
            401 403 403 403 403 403 403 403 403 403 | POST /process-instance/{instance}/modification-async | {"instructions":[{"type":"startBeforeActivity","activityId":"Task_ExportItem"}]}
            401 403 403 403 403 403 403 403 403 403 | DELETE /process-instance/{instance} |
            401 403 403 403 403 403 403 403 403 403 | POST /process-instance/delete | {"processInstanceIds":["{instance}"]}
            401 403 403 403 403 403 403 403 403 204 | PUT /process-instance/{instance}/suspended | {"suspended":false}
            401 403 403 403 403 403 403 403 403 204 | PUT /process-instance/suspended | {"processInstanceIds":["{instance}"],"suspended":false}
            401 403 403 403 403 403 403 403 403 403 | POST /process-instance/suspended-async | {"processInstanceIds":["{instance}"],"suspended":true}
            401 403 403 403 403 403 403 403 403 403 | POST /process-instance/variables-async | {"processInstanceIds":["{instance}"],"variables":{"decision":{"value":"accept","type":"String"}}}
            401 403 403 403 403 403 403 403 403 403 | POST /process-instance/job-retries | {"processInstances":["{exporting}"],"retries":1}
            401 403 403 403 403 403 403 403 403 403 | POST /process-instance/message-async | {"processInstanceIds":["{instance}"],"messageName":"parent-synced"}
            401 404 404 404 404 403 403 403 403 403 | POST /process-definition/key/send-to-erp/start | {"businessKey":"{item}"}
            401 404 404 404 404 403 403 403 403 403 | POST /process-definition/key/send-to-erp/start | {"businessKey":"{item}","skipCustomListeners":true,"startInstructions":[{"type":"startBeforeActivity","activityId":"Task_ExportItem"}]}
            401 404 404 404 404 403 403 403 403 403 | POST /process-definition/key/send-to-erp/submit-form | {"businessKey":"{item}","variables":{}}
            401 403 403 403 403 403 403 403 403 403 | POST /process-definition/{definition}/restart | {"processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"Task_ExportItem"}]}
            401 403 403 403 403 403 403 403 403 403 | POST /process-definition/{definition}/restart-async | {"processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"Task_ExportItem"}]}
            401 403 403 403 403 403 403 403 403 403 | DELETE /process-definition/{definition}?cascade=true |
            401 404 404 404 404 403 403 403 403 403 | DELETE /process-definition/key/send-to-erp?cascade=true |
            401 404 404 404 404 403 403 403 403 204 | PUT /process-definition/key/send-to-erp/suspended | {"suspended":false}
            401 403 403 403 403 403 403 403 403 403 | PUT /process-definition/{definition}/history-time-to-live | {"historyTimeToLive":1}
            401 403 403 403 403 403 403 403 403 403 | POST /message | {"messageName":"parent-synced","businessKey":"{item}"}
            401 403 403 403 403 403 403 403 403 403 | POST /message | {"messageName":"parent-synced","all":true}
            401 403 403 403 403 403 403 403 403 403 | POST /signal | {"name":"anything"}
            401 403 403 403 403 403 403 403 403 403 | POST /condition | {"variables":{"decision":{"value":"accept"}}}
            401 403 403 403 403 403 403 403 403 403 | POST /modification/execute | {"processDefinitionId":"{definition}","processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"Task_ExportItem"}]}
            401 403 403 403 403 403 403 403 403 403 | POST /modification/executeAsync | {"processDefinitionId":"{definition}","processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"Task_ExportItem"}]}
            401 403 403 403 403 403 403 403 403 403 | POST /migration/generate | {"sourceProcessDefinitionId":"{definition}","targetProcessDefinitionId":"{definition}"}
            401 403 403 403 403 403 403 204 403 204 | PUT /job-definition/{jobs}/retries | {"retries":3}
            401 403 403 403 403 403 403 403 403 403 | PUT /job-definition/{jobs}/jobPriority | {"priority":9}
            401 403 403 403 403 403 403 403 403 204 | PUT /job-definition/{jobs}/suspended | {"suspended":false}
            401 403 403 403 403 403 403 204 403 204 | PUT /job/{job}/retries | {"retries":3}
            401 403 403 403 403 403 403 403 403 204 | PUT /job/{job}/duedate | {"duedate":null}
            401 403 403 403 403 403 403 403 403 204 | PUT /job/{job}/suspended | {"suspended":false}
            401 403 403 403 403 403 403 403 403 404 | POST /job/none/execute |
            401 403 403 403 403 403 403 403 403 403 | PUT /job/{job}/priority | {"priority":9}
            401 403 403 403 403 403 403 403 403 403 | DELETE /job/{job} |
            401 403 403 403 403 403 403 403 403 403 | POST /job/retries | {"jobIds":["{job}"],"retries":1}
            401 403 403 403 403 403 403 403 403 403 | PUT /batch/none/suspended | {"suspended":false}
            401 403 403 403 403 403 403 403 403 403 | PUT /external-task/none/retries | {"retries":1}
            401 403 403 403 403 403 403 403 403 403 | POST /external-task/none/complete | {"workerId":"me"}
            401 404 404 404 404 404 404 404 403 403 | DELETE /deployment/{deployment}?cascade=true |
            401 404 404 404 404 404 404 404 403 403 | POST /decision-definition/key/approval-rules/evaluate | {"variables":{"type":{"value":"commitment"}}}
            401 403 403 403 403 403 403 403 403 403 | DELETE /history/process-instance/{instance} |
            401 403 403 403 403 403 403 403 403 403 | POST /history/process-instance/delete | {"historicProcessInstanceIds":["{instance}"]}
            401 403 403 403 403 403 403 403 403 403 | DELETE /history/process-instance/{instance}/variable-instances |
            401 403 403 403 403 403 403 403 403 403 | POST /history/process-instance/set-removal-time | {"absoluteRemovalTime":"2026-01-01T00:00:00.000+0000","historicProcessInstanceIds":["{instance}"]}
            401 403 403 403 403 403 403 403 403 200 | POST /filter/create | {"resourceType":"Task","name":"matrix","query":{}}
            401 403 403 403 403 403 403 403 403 204 | POST /group/create | {"id":"matrix","name":"Matrix","type":"WORKFLOW"}
            401 403 403 403 403 403 403 403 403 204 | PUT /group/matrix/members/{me} | {}
            401 403 403 403 403 403 403 403 403 204 | DELETE /group/matrix/members/{me} |
            401 403 403 403 403 403 403 403 403 204 | DELETE /group/matrix |
            401 403 403 403 403 403 403 403 403 200 | POST /authorization/create | {"type":1,"permissions":["READ"],"userId":"matrix","resourceType":1,"resourceId":"none"}
            401 204 204 204 204 204 204 204 204 204 | PUT /user/{me}/credentials | {"password":"example","authenticatedUserPassword":"example"}
            401 404 404 404 404 204 404 404 404 204 | PUT /user/anna/profile | {"id":"anna","firstName":"Anna","lastName":"Abbott","email":"anna@example.com"}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EventLog events;

    @Autowired
    private Exports exports;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private Site site;
    private Item sent;
    private Item exporting;
    private Item failed;
    private Map<String, Object> before;

    @BeforeAll
    void twoItemsAndEverybody() {
        site = new Site(context);
        hire("boxless", Role.ERP_STANDARD, Role.ACCOUNTING_APPROVER);
        context.getBean(PersonRights.class)
                .change(
                        site.person("adam"),
                        "boxless",
                        site.person("boxless").rights().version(),
                        new Rights(ToolPermission.STANDARD, true, Set.of(GridRight.EXPORT_JOB)));
        hire("erika", Role.ERP_ADMIN);
        for (String person : PEOPLE) {
            browsers.put(person, person.isEmpty() ? new Browser(port) : Browser.of(port, person));
        }
        sent = site.aSentCommitment("Concrete works");
        exporting = site.anAcceptedCommitment("Steel works");
        failed = site.anAcceptedCommitment("Roofing [refuse]");
        site.run(failed, EXPORT);
        Task task = site.task(sent, "Task_ReviewItem");
        String exportingInstance = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(exporting.id().toString())
                .singleResult()
                .getId();
        places.put("task", task.getId());
        places.put("failed", site.task(failed, "Task_ResolveFailure").getId());
        places.put("instance", task.getProcessInstanceId());
        places.put("definition", task.getProcessDefinitionId());
        places.put("item", sent.id().toString());
        places.put("exporting", exportingInstance);
        Job job = context.getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(exportingInstance)
                .singleResult();
        places.put("job", job.getId());
        places.put("jobs", job.getJobDefinitionId());
        places.put(
                "deployment",
                context.getBean(RepositoryService.class)
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .getDeploymentId());
        before = state();
    }

    /** All that our verbs have left to do, they do. */
    @AfterAll
    void itemsGoOnAndWhatWasMadeIsTakenAway() {
        try {
            site.sendToErp().accept(site.person("anna"), sent.id(), Map.of());
            site.sendToErp().reject(site.person("anna"), failed.id(), "Another roofer");
            site.run(sent, EXPORT);
            site.run(exporting, EXPORT);
            assertThat(List.of(
                            site.reload(sent).state(),
                            site.reload(exporting).state(),
                            site.reload(failed).state()))
                    .containsExactly(ItemState.SYNCED, ItemState.SYNCED, ItemState.REJECTED);
        } finally {
            filters.createTaskFilterQuery().filterName("matrix").list().stream()
                    .map(Filter::getId)
                    .forEach(filters::deleteFilter);
            authorizations.createAuthorizationQuery().userIdIn("matrix").list().stream()
                    .map(Authorization::getId)
                    .forEach(authorizations::deleteAuthorization);
            identity.deleteGroup("matrix");
            identity.deleteUser("boxless");
            identity.deleteUser("erika");
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void eachRoleIsAnsweredAsTheMatrixSays(List<Integer> expected, String command, String body) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        Map<String, Integer> wanted = new LinkedHashMap<>();
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < PEOPLE.size(); i++) {
            HttpResponse<String> answer = send(PEOPLE.get(i), command, body);
            tasks.setAssignee(places.get("task"), null);
            answers.put(PEOPLE.get(i), answer.statusCode());
            wanted.put(PEOPLE.get(i), expected.get(i));
            said.append('\n').append(PEOPLE.get(i)).append(": ").append(answer.body());
        }

        assertThat(answers).as(said.toString()).isEqualTo(wanted);
    }

    @AfterEach
    void nothingLeaked() {
        assertThat(state()).isEqualTo(before);
    }

    static Stream<Arguments> rows() {
        return MATRIX.lines().filter(line -> !line.startsWith("#")).map(line -> {
            String[] parts = line.split("\\|", -1);
            List<Integer> expected = Arrays.stream(parts[0].strip().split(" "))
                    .map(Integer::valueOf)
                    .toList();
            return Arguments.of(expected, parts[1].strip(), parts[2].strip());
        });
    }

    private HttpResponse<String> send(String person, String command, String body) {
        String method = command.substring(0, command.indexOf(' '));
        String path = filled(command.substring(method.length() + 1), person);
        return Objects.requireNonNull(browsers.get(person)).webapp(method, ENGINE + path, filled(body, person));
    }

    private String filled(String text, String person) {
        String filled = text.replace("{me}", person.isEmpty() ? "nobody" : person);
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    /** Everything that matters of the items: where they stand, what happened to them, and what the engine holds of them. */
    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        for (Item item : List.of(sent, exporting, failed)) {
            RuntimeService runtime = context.getBean(RuntimeService.class);
            String key = item.id().toString();
            state.put(key + " item", site.reload(item));
            state.put(
                    key + " events",
                    events.of(item.id()).stream()
                            .map(entry -> entry.done().toString())
                            .filter(action -> !action.startsWith("Refused"))
                            .toList());
            state.put(key + " attempts", exports.of(item).all().size());
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .singleResult();
            state.put(key + " instance", instance.getId() + instance.isSuspended());
            state.put(key + " activities", runtime.getActiveActivityIds(instance.getId()));
            state.put(key + " variables", runtime.getVariables(instance.getId()));
            state.put(
                    key + " history",
                    context.getBean(HistoryService.class)
                            .createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(key)
                            .count());
        }
        return state;
    }

    private void hire(String id, Role... roles) {
        var user = identity.newUser(id);
        user.setFirstName(id);
        user.setPassword("example");
        identity.saveUser(user);
        for (Role role : roles) {
            identity.createMembership(id, role.group());
        }
    }
}
