package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.ledgergate.process.InMemoryEngine.ENGINE;
import static org.ledgergate.process.InMemoryEngine.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both answers to "is the summary due?", and the tick that asks. */
@Deployment(resources = "processes/daily-summary.bpmn")
class DailySummaryProcessTest {
    @RegisterExtension
    static final ProcessEngineExtension ENGINE_OF_TEST =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE).build();

    private final List<String> calls = new ArrayList<>();

    @BeforeEach
    void fakeTheSteps() {
        BpmnAwareTests.init(ENGINE);
        Mocks.register("queueSummaries", (JavaDelegate) execution -> calls.add("queueSummaries"));
    }

    @AfterEach
    void forgetTheSteps() {
        Mocks.reset();
    }

    @Test
    void dueSummaryIsQueued() {
        summaryIs(true);
        var tick = tick();

        run(tick, "Task_CheckSummaryDue");

        assertThat(tick).isEnded().hasPassed("EndEvent_SummariesQueued").hasNotPassed("EndEvent_NothingDue");
        assertThat(calls).containsExactly("queueSummaries");
    }

    @Test
    void summaryThatIsNotDueIsNotQueued() {
        summaryIs(false);
        var tick = tick();

        run(tick, "Task_CheckSummaryDue");

        assertThat(tick).isEnded().hasPassed("EndEvent_NothingDue").hasNotPassed("EndEvent_SummariesQueued");
        assertThat(calls).isEmpty();
    }

    @Test
    void eachTickSetsTheNextOneAQuarterOfAnHourLater() {
        var due = timer().getDuedate();
        ClockUtil.setCurrentTime(due);

        tick();

        assertThat(timer().getDuedate()).isCloseTo(Date.from(due.toInstant().plus(Duration.ofMinutes(15))), 1000);
    }

    @Test
    void faultOfOneTickDoesNotStopTheTimer() {
        Mocks.register("checkSummaryDue", (JavaDelegate) execution -> {
            throw new IllegalStateException("no connection");
        });

        var failed = tick();
        assertThatThrownBy(() -> run(failed, "Task_CheckSummaryDue")).hasMessageContaining("no connection");

        assertThat(failed).isWaitingAtExactly("Task_CheckSummaryDue");
        assertThat(timer().getRetries()).isPositive();
    }

    private static void summaryIs(boolean due) {
        Mocks.register("checkSummaryDue", (JavaDelegate) execution -> execution.setVariable("summaryDue", due));
    }

    /** Lets a quarter of an hour pass. */
    private static ProcessInstance tick() {
        managementService().executeJob(timer().getId());
        return runtimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("daily-summary")
                .singleResult();
    }

    private static Job timer() {
        return managementService()
                .createJobQuery()
                .activityId("StartEvent_QuarterPassed")
                .singleResult();
    }
}
