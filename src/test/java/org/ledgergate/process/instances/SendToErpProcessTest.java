package org.ledgergate.process.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.camunda.bpm.engine.variable.Variables.booleanValue;
import static org.camunda.bpm.engine.variable.Variables.createVariables;
import static org.camunda.bpm.engine.variable.Variables.objectValue;
import static org.camunda.bpm.engine.variable.Variables.stringValue;
import static org.ledgergate.process.InMemoryEngine.ENGINE;
import static org.ledgergate.process.InMemoryEngine.job;
import static org.ledgergate.process.InMemoryEngine.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of an item through the process, with fakes for the steps. */
@Deployment(resources = {"processes/send-to-erp.bpmn", "processes/approval-rules.dmn"})
class SendToErpProcessTest {
    @RegisterExtension
    static final ProcessEngineExtension ENGINE_OF_TEST =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE).build();

    private final List<String> calls = new ArrayList<>();
    private final Deque<String> answersOfErp = new ArrayDeque<>();
    private boolean erpIsDown;

    @BeforeEach
    void fakeTheSteps() {
        BpmnAwareTests.init(ENGINE);
        for (var step : List.of("alertApprovers", "tellSender", "tellOfFailure")) {
            Mocks.register(step, (JavaDelegate) execution -> calls.add(step));
        }
        for (var step : List.of("exportItem", "askErp")) {
            Mocks.register(step, erp(step));
        }
        for (var listener : List.of("onReviewAnswered", "onFailureAnswered")) {
            Mocks.register(listener, (TaskListener) task -> calls.add(listener));
        }
    }

    @AfterEach
    void forgetTheSteps() {
        Mocks.reset();
    }

    private JavaDelegate erp(String step) {
        return execution -> {
            if (erpIsDown) {
                throw new IllegalStateException("the ERP does not answer");
            }
            calls.add(step);
            execution.setVariable("nextAsk", "PT5M");
            execution.setVariable("outcome", answersOfErp.remove());
        };
    }

    // Approval

    @Test
    void directExportGoesToTheErpWithoutAPerson() {
        var item = sendDirectly("synced");

        run(item, "Task_ExportItem");

        assertThat(item).isEnded().hasPassed("EndEvent_ItemSynced").hasNotPassed("Task_ReviewItem");
        assertThat(calls).containsExactly("exportItem");
    }

    @Test
    void exportStartsInATransactionOfItsOwn() {
        var item = sendDirectly("synced");

        assertThat(item).isWaitingAt("Task_ExportItem");
        assertThat(calls).isEmpty();
    }

    @Test
    void firstSendAlertsTheApproversAndWaitsForOne() {
        var item = send(false);

        assertThat(item).isWaitingAtExactly("Task_ReviewItem");
        assertThat(task(item)).hasCandidateGroup("accounting-approver").isNotAssigned();
        assertThat(calls).containsExactly("alertApprovers");
    }

    @Test
    void itemReSentAfterARejectAlertsNobody() {
        var item = send(true);

        assertThat(item).isWaitingAtExactly("Task_ReviewItem").hasNotPassed("Task_AlertApprovers");
        assertThat(calls).isEmpty();
    }

    @Test
    void tableThatAnswersNothingMeansAPerson() {
        var item = runtimeService()
                .createProcessInstanceByKey("send-to-erp")
                .startBeforeActivity("Gateway_ApprovalNeeded")
                .setVariable("approvalNeeded", null)
                .setVariable("resentAfterReject", false)
                .execute();

        assertThat(item).isWaitingAtExactly("Task_ReviewItem");
    }

    @Test
    void whatTheTableReadsIsNotKept() {
        var item = send(false);

        assertThat(item).variables().containsOnlyKeys("approvalNeeded", "resentAfterReject");
    }

    // Review

    @Test
    void acceptedItemIsExported() {
        answersOfErp.add("synced");
        var item = send(false);

        answer(item, "accept");
        run(item, "Task_ExportItem");

        assertThat(item)
                .isEnded()
                .hasPassedInOrder("Task_ReviewItem", "Task_ExportItem", "EndEvent_ItemSynced")
                .hasNotPassed("Task_TellSender");
    }

    @Test
    void rejectedItemGoesBackAndItsSenderIsTold() {
        var item = send(false);

        answer(item, "reject");

        assertThat(item).isEnded().hasPassed("EndEvent_ItemRejected").hasNotPassed("Task_ExportItem");
        assertThat(calls).containsExactly("alertApprovers", "onReviewAnswered", "tellSender");
    }

    @Test
    void anAnswerThatNobodyForesawExportsNothing() {
        var item = send(false);

        answer(item, "ACCEPT");

        assertThat(item).isEnded().hasPassed("EndEvent_ItemRejected").hasNotPassed("Task_ExportItem");
    }

    @Test
    void answerThatTheGateRefusesLeavesTheTaskOpen() {
        Mocks.register("onReviewAnswered", refusing("you sent this item yourself"));
        var item = send(false);

        assertThatThrownBy(() -> answer(item, "accept")).hasMessageContaining("you sent this item yourself");

        assertThat(item).isWaitingAtExactly("Task_ReviewItem");
    }

    @Test
    void retrievedItemLeavesItsReview() {
        var item = send(false);

        retrieve(item);

        assertThat(item).isEnded().hasPassed("EndEvent_ItemRetrieved").hasNotPassed("Gateway_Accepted");
        assertThat(calls).doesNotContain("onReviewAnswered", "tellSender");
    }

    @Test
    void answeredItemCannotBeRetrieved() {
        var item = send(false);
        answer(item, "accept");

        assertThat(task(item)).isNull();
        assertThat(item).isWaitingAtExactly("Task_ExportItem");
    }

    // What the ERP says

    @ParameterizedTest
    @ValueSource(strings = {"refused", "stuck", "a word from a later version"})
    void failedExportIsToldAndWaitsForAPerson(String outcome) {
        var item = sendDirectly(outcome);

        run(item, "Task_ExportItem");

        assertThat(item).isWaitingAtExactly("Task_ResolveFailure");
        assertThat(task(item)).hasCandidateGroup("accounting-approver").isNotAssigned();
        assertThat(calls).containsExactly("exportItem", "tellOfFailure");
    }

    @Test
    void failedExportCanBeTriedAgain() {
        var item = sendDirectly("refused", "synced");
        run(item, "Task_ExportItem");

        resolve(item, "retry");
        run(item, "Task_ExportItem");

        assertThat(item).isEnded().hasPassed("EndEvent_ItemSynced").hasNotPassed("Task_TellSender");
    }

    @Test
    void failedExportCanBeRejected() {
        var item = sendDirectly("refused");
        run(item, "Task_ExportItem");

        resolve(item, "reject");

        assertThat(item).isEnded().hasPassedInOrder("Task_ResolveFailure", "Task_TellSender", "EndEvent_ItemRejected");
        assertThat(calls).containsOnlyOnce("exportItem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "pending"})
    void missingAnswerIsAskedForAfterAPauseAndNothingIsPostedAgain(String outcome) {
        var item = sendDirectly(outcome, "synced");
        run(item, "Task_ExportItem");
        assertThat(item).isWaitingAtExactly("Event_PauseOver");

        run(item, "Event_PauseOver");
        assertThat(item).isWaitingAtExactly("Task_AskErp");
        run(item, "Task_AskErp");

        assertThat(item).isEnded().hasPassed("EndEvent_ItemSynced").hasNotPassed("Task_TellOfFailure");
        assertThat(calls).containsExactly("exportItem", "askErp");
    }

    @Test
    void pauseBeforeTheErpIsAskedIsTheOneThatTheStepHasSet() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-01T10:00:00Z")));
        var item = sendDirectly("unknown");

        run(item, "Task_ExportItem");

        assertThat(job(item, "Event_PauseOver")).hasDueDate(Date.from(Instant.parse("2026-03-01T10:05:00Z")));
    }

    @Test
    void erpIsAskedUntilItKnows() {
        var item = sendDirectly("unknown", "pending", "unknown", "synced");
        run(item, "Task_ExportItem");

        for (int asked = 0; asked < 3; asked++) {
            ask(item);
        }

        assertThat(item).isEnded().hasPassed("EndEvent_ItemSynced");
        assertThat(calls).containsExactly("exportItem", "askErp", "askErp", "askErp");
    }

    @Test
    void itemThatTheErpDoesNotHaveIsExportedAgain() {
        var item = sendDirectly("unknown", "absent", "synced");
        run(item, "Task_ExportItem");

        ask(item);
        run(item, "Task_ExportItem");

        assertThat(item).isEnded().hasPassed("EndEvent_ItemSynced");
        assertThat(calls).containsExactly("exportItem", "askErp", "exportItem");
    }

    @Test
    void usedUpQuestionsEndWithAPerson() {
        var item = sendDirectly("unknown", "stuck");
        run(item, "Task_ExportItem");

        ask(item);

        assertThat(item).isWaitingAtExactly("Task_ResolveFailure").hasPassed("Task_TellOfFailure");
    }

    // Trouble of transport

    @ParameterizedTest
    @ValueSource(strings = {"Task_ExportItem", "Task_AskErp"})
    void troubleOfTransportIsRetriedWithGrowingPausesUntilAnIncidentStands(String step) {
        var item = waitingAt(step);
        erpIsDown = true;

        var pauses = List.of("PT10S", "PT1M", "PT5M", "PT15M", "PT1H");
        for (var pause : pauses) {
            var now = Instant.parse("2026-03-01T10:00:00Z");
            ClockUtil.setCurrentTime(Date.from(now));
            assertThatThrownBy(() -> run(item, step)).hasMessageContaining("the ERP does not answer");
            assertThat(job(item, step)).hasDueDate(Date.from(now.plus(Duration.parse(pause))));
            assertThat(incidents(item)).isZero();
        }
        assertThatThrownBy(() -> run(item, step)).hasMessageContaining("the ERP does not answer");

        assertThat(job(item, step)).hasRetries(0);
        assertThat(incidents(item)).isOne();
        assertThat(item).isWaitingAtExactly(step).hasNotPassed("Task_TellOfFailure");
    }

    @Test
    void retryAfterAnIncidentGoesOnWhereItStopped() {
        var item = waitingAt("Task_ExportItem");
        managementService().setJobRetries(job(item, "Task_ExportItem").getId(), 0);
        assertThat(incidents(item)).isOne();

        managementService().setJobRetries(job(item, "Task_ExportItem").getId(), 1);
        run(item, "Task_ExportItem");

        assertThat(item).isEnded().hasPassed("EndEvent_ItemSynced");
        assertThat(incidents(item)).isZero();
    }

    // The words of these tests

    private ProcessInstance send(boolean resentAfterReject) {
        return start(false, resentAfterReject);
    }

    private ProcessInstance sendDirectly(String... answers) {
        answersOfErp.addAll(List.of(answers));
        return start(true, false);
    }

    private static ProcessInstance start(boolean directExport, boolean resentAfterReject) {
        var variables = createVariables()
                .putValue("resentAfterReject", resentAfterReject)
                .putValueTyped("type", stringValue("commitment", true))
                .putValueTyped(
                        "amount",
                        objectValue(new BigDecimal("1250000.50"), true).create())
                .putValueTyped("currency", stringValue("USD", true))
                .putValueTyped("project", stringValue("2301", true))
                .putValueTyped("vendor", stringValue("Müller & Söhne", true))
                .putValueTyped("directExport", booleanValue(directExport, true));
        return runtimeService().startProcessInstanceByKey("send-to-erp", "item-1", variables);
    }

    private ProcessInstance waitingAt(String step) {
        if (step.equals("Task_ExportItem")) {
            return sendDirectly("synced");
        }
        var item = sendDirectly("unknown", "synced");
        run(item, "Task_ExportItem");
        run(item, "Event_PauseOver");
        return item;
    }

    private static void answer(ProcessInstance item, String decision) {
        complete(task("Task_ReviewItem", item), withVariables("decision", decision));
    }

    private static void resolve(ProcessInstance item, String resolution) {
        complete(task("Task_ResolveFailure", item), withVariables("resolution", resolution));
    }

    private static void retrieve(ProcessInstance item) {
        taskService().handleEscalation(task(item).getId(), "item-retrieved");
    }

    private static void ask(ProcessInstance item) {
        run(item, "Event_PauseOver");
        run(item, "Task_AskErp");
    }

    private static long incidents(ProcessInstance item) {
        return runtimeService()
                .createIncidentQuery()
                .processInstanceId(item.getId())
                .count();
    }

    private static TaskListener refusing(String reason) {
        return (DelegateTask task) -> {
            throw new IllegalStateException(reason);
        };
    }
}
