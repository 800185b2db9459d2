package org.ledgergate.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Rights;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.eventlog.LogEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule R21. */
@WholeApplication
class AccessRequestsTest {

    private final String reader = "reader-" + UUID.randomUUID();

    @Autowired
    private AccessRequests requests;

    @Autowired
    private PersonRights rights;

    @Autowired
    private People people;

    @Autowired
    private EventLog log;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void hire() {
        var user = identity.newUser(reader);
        user.setFirstName("Rhea");
        identity.saveUser(user);
        identity.createMembership(reader, Role.ERP_READ_ONLY.group());
    }

    @AfterEach
    void dismiss() {
        identity.clearAuthentication();
        identity.deleteUser(reader);
    }

    @Test
    void grantGivesWhatIsLackingAtOnce() {
        requests.ask(person(), Optional.empty(), "Month end is near");

        assertThat(requests.waiting(person())).isTrue();
        decideAs("adam", "grant", "Welcome");

        assertThat(person().accountingApprover()).isTrue();
        assertThat(requests.waiting(person())).isFalse();
        assertThat(events())
                .extracting(entry -> entry.done().toString())
                .containsExactly("Access granted", "Access requested");
        LogEntry granted = events().get(0);
        assertThat(granted.who()).isEqualTo("adam");
        assertThat(granted.reason().toString()).isEqualTo("Welcome");
        assertThat(granted.step().before()).hasToString("ERP Integrations: read only");
        assertThat(granted.step().after().toString()).contains("Can push to accounting", "ERP Integrations: standard");
    }

    @Test
    void whatIsWithheldOutlivesThePrivilegeAndAGrantDoesNotWidenIt() {
        Person adam = people.find("adam").orElseThrow();
        Rights narrow = new Rights(ToolPermission.READ_ONLY, false, Set.of(GridRight.EXPORT_JOB));
        rights.change(adam, reader, person().rights().version(), narrow);
        requests.ask(person(), Optional.empty(), "");

        decideAs("adam", "grant", "");

        assertThat(person().rights())
                .isEqualTo(new Rights(ToolPermission.STANDARD, true, Set.of(GridRight.EXPORT_JOB)));
    }

    @Test
    void approverAsksForABoxAndIsGivenThatOne() {
        Person adam = people.find("adam").orElseThrow();
        Rights narrow = new Rights(ToolPermission.STANDARD, true, Set.of(GridRight.EXPORT_JOB));
        rights.change(adam, reader, person().rights().version(), narrow);
        assertThatThrownBy(() -> requests.ask(person(), Optional.of(GridRight.EXPORT_JOB), ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("already");
        requests.ask(person(), Optional.of(GridRight.EXPORT_COMMITMENT), "");

        assertThat(taskVariable("wish")).isEqualTo("Can export commitments");
        decideAs("adam", "grant", "");

        assertThat(person().rights())
                .isEqualTo(new Rights(
                        ToolPermission.STANDARD, true, Set.of(GridRight.EXPORT_JOB, GridRight.EXPORT_COMMITMENT)));
    }

    @Test
    void whatIsDeclinedChangesNothingAndMayBeAskedForAgain() {
        requests.ask(person(), Optional.empty(), "");

        decideAs("adam", "decline", "Ask your controller first");

        assertThat(person().accountingApprover()).isFalse();
        assertThat(events().get(0).done()).hasToString("Access declined");
        assertThat(events().get(0).reason()).hasToString("Ask your controller first");
        assertThat(requests.declined(person())).map(LogEntry::who).contains("adam");
        requests.ask(person(), Optional.empty(), "I did");
        assertThat(requests.declined(person())).isEmpty();
        assertThat(requests.waiting(person())).isTrue();
    }

    @Test
    void anyOtherWordIsNoGrant() {
        requests.ask(person(), Optional.empty(), "");

        decideAs("adam", "yes", "As I please");

        assertThat(person().accountingApprover()).isFalse();
        assertThat(events().get(0).done()).hasToString("Access declined");
    }

    @Test
    void onlyAnAdministratorDecidesAndNobodyOnTheirOwnRequest() {
        requests.ask(person(), Optional.empty(), "");

        assertThatThrownBy(() -> decideAs("anna", "grant", "")).isInstanceOf(ProcessEngineException.class);
        identity.createMembership(reader, Role.ERP_ADMIN.group());
        assertThatThrownBy(() -> decideAs(reader, "grant", ""))
                .rootCause()
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("own request");

        assertThat(person().has(Role.ACCOUNTING_APPROVER)).isFalse();
        assertThat(requests.waiting(person())).isTrue();
    }

    @Test
    void toDeclineNeedsAReason() {
        requests.ask(person(), Optional.empty(), "");

        assertThatThrownBy(() -> decideAs("adam", "decline", " ")).rootCause().hasMessageContaining("Give a reason");

        assertThat(requests.waiting(person())).isTrue();
    }

    @Test
    void whatStandsOnTheRequestIsNoDecision() {
        requests.ask(person(), Optional.empty(), "");
        Map<String, Object> forged = Map.of("decision", "grant", "reason", "Forged", "decidedBy", "anna");
        runtime.setVariables(task().getProcessInstanceId(), forged);
        tasks.setVariablesLocal(task().getId(), forged);

        assertThatThrownBy(() -> decideAs("adam", "", "")).rootCause().hasMessageContaining("Give a reason");
        decideAs("adam", "decline", "Not now");

        assertThat(person().accountingApprover()).isFalse();
        assertThat(events().get(0).reason()).hasToString("Not now");
    }

    @Test
    void whoHasItOrHasAskedIsToldSo() {
        Person anna = people.find("anna").orElseThrow();
        requests.ask(person(), Optional.empty(), "");

        assertThatThrownBy(() -> requests.ask(anna, Optional.empty(), ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> requests.ask(person(), Optional.empty(), ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("You have asked already");
    }

    private Person person() {
        return people.find(reader).orElseThrow();
    }

    private List<LogEntry> events() {
        return log.list(EventFilter.NONE, 0, 200).entries().stream()
                .filter(entry -> entry.subject().equals(LogEntry.PERSON + reader))
                .toList();
    }

    private Object taskVariable(String name) {
        return tasks.getVariable(task().getId(), name);
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reader)
                .taskDefinitionKey(RequestAccessProcess.DECIDE_ACCESS)
                .singleResult();
    }

    /** Completes the task as any client of the engine does. */
    private void decideAs(String user, String decision, String reason) {
        Task task = task();
        identity.setAuthentication(
                user,
                people.find(user).orElseThrow().roles().stream()
                        .map(Role::group)
                        .toList());
        try {
            tasks.complete(task.getId(), Map.of("decision", decision, "reason", reason));
        } finally {
            identity.clearAuthentication();
        }
    }
}
