package org.ledgergate.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErpStepsCanBeRepeatedTest {

    @ParameterizedTest
    @ValueSource(strings = {"${exportItem}", "${askErp}", "${ exportItem }"})
    void stepWithoutSavePointOrRetryCycleIsRefusedForBoth(String expression) {
        BpmnModelInstance model = step().camundaDelegateExpression(expression).done();

        assertThat(faults(model))
                .satisfiesExactly(
                        unsaved -> assertThat(unsaved).contains("Task_Step has no camunda:asyncBefore", "deploy"),
                        unretried ->
                                assertThat(unretried).contains("Task_Step has no camunda:failedJobRetryTimeCycle"));
    }

    @Test
    void exportCalledByAnExpressionIsRefusedToo() {
        BpmnModelInstance model =
                step().camundaExpression("${exportItem.execute(execution)}").done();

        assertThat(faults(model)).hasSize(2);
    }

    @Test
    void stepWithSavePointAndRetryCycleIsNotRefused() {
        BpmnModelInstance model = step().camundaDelegateExpression("${exportItem}")
                .camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("PT10S,PT1M")
                .done();

        assertThat(faults(model)).isEmpty();
    }

    @Test
    void stepThatStaysInOurDatabaseIsNotRefused() {
        BpmnModelInstance model =
                step().camundaDelegateExpression("${tellSender}").done();

        assertThat(faults(model)).isEmpty();
    }

    private static Stream<String> faults(BpmnModelInstance model) {
        return ErpStepsCanBeRepeated.faults(model);
    }

    private static ServiceTaskBuilder step() {
        return Bpmn.createExecutableProcess("process").startEvent().serviceTask("Task_Step");
    }
}
