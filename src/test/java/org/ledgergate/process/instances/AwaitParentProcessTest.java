package org.ledgergate.process.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.ledgergate.process.InMemoryEngine.ENGINE;
import static org.ledgergate.process.InMemoryEngine.job;
import static org.ledgergate.process.InMemoryEngine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The wait for a commitment: its end, its being taken back, and a step that fails. */
@Deployment(resources = "processes/await-parent.bpmn")
class AwaitParentProcessTest {
    @RegisterExtension
    static final ProcessEngineExtension ENGINE_OF_TEST =
            ProcessEngineExtension.builder().useProcessEngine(ENGINE).build();

    private final List<String> sentOn = new ArrayList<>();

    @BeforeEach
    void fakeTheStep() {
        BpmnAwareTests.init(ENGINE);
        Mocks.register("sendOn", (JavaDelegate) execution -> sentOn.add(execution.getProcessBusinessKey()));
    }

    @AfterEach
    void forgetTheStep() {
        Mocks.reset();
    }

    @Test
    void itemWaitsForItsCommitment() {
        var item = sendEarly();

        assertThat(item).isWaitingAtExactly("Task_AwaitParent");
        assertThat(sentOn).isEmpty();
    }

    @Test
    void itemIsSentOnByAStepOfItsOwnOnceTheCommitmentIsSynced() {
        var item = sendEarly();

        correlate(item, "parent-synced");

        assertThat(item).isWaitingAtExactly("Task_SendOn");
        run(item, "Task_SendOn");
        assertThat(item).isEnded().hasPassed("EndEvent_ItemOnItsWay");
        assertThat(sentOn).containsExactly(item.getBusinessKey());
    }

    @Test
    void itemThatIsTakenBackWaitsNoMore() {
        var item = sendEarly();

        correlate(item, "waiting-item-retrieved");

        assertThat(item).isEnded().hasPassed("EndEvent_WaitingItemRetrieved").hasNotPassed("Task_SendOn");
    }

    @Test
    void stepThatFailsIsRetriedAndTheItemIsNotLost() {
        Mocks.register("sendOn", (JavaDelegate) execution -> {
            throw new IllegalStateException("the database is down");
        });
        var item = sendEarly();
        correlate(item, "parent-synced");

        assertThatThrownBy(() -> run(item, "Task_SendOn")).hasMessageContaining("the database is down");

        assertThat(job(item, "Task_SendOn").getRetries()).isEqualTo(5);
    }

    private static ProcessInstance sendEarly() {
        return runtimeService()
                .startProcessInstanceByKey("await-parent", UUID.randomUUID().toString());
    }

    private static void correlate(ProcessInstance item, String message) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(item.getBusinessKey())
                .correlate();
    }
}
