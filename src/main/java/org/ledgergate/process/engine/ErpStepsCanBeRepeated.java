package org.ledgergate.process.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.springframework.stereotype.Component;

/** Every deployed step that talks to the ERP starts in a transaction of its own and says how it is retried. */
@Component
class ErpStepsCanBeRepeated implements StartupCheck {

    private static final List<String> STEPS = List.of("exportItem", "askErp");

    private final RepositoryService repository;

    ErpStepsCanBeRepeated(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> refusal() {
        String faults = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .map(repository::getBpmnModelInstance)
                .flatMap(ErpStepsCanBeRepeated::faults)
                .collect(Collectors.joining(" "));
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults);
    }

    static Stream<String> faults(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(ServiceTask.class).stream()
                .filter(ErpStepsCanBeRepeated::talksToErp)
                .flatMap(ErpStepsCanBeRepeated::faultsOf);
    }

    private static Stream<String> faultsOf(ServiceTask task) {
        Stream<String> unsaved = task.isCamundaAsyncBefore()
                ? Stream.empty()
                : Stream.of(
                        task.getId() + " has no camunda:asyncBefore, so that two answers at once would export twice. "
                                + "Tick \"Asynchronous before\" and deploy.");
        Stream<String> unretried = hasRetryCycle(task)
                ? Stream.empty()
                : Stream.of(
                        task.getId() + " has no camunda:failedJobRetryTimeCycle, so that an ERP that is down would be "
                                + "asked again without a pause. Fill in \"Retry time cycle\" and deploy.");
        return Stream.concat(unsaved, unretried);
    }

    private static boolean talksToErp(ServiceTask task) {
        return Stream.of(
                        Optional.ofNullable(task.getCamundaDelegateExpression()),
                        Optional.ofNullable(task.getCamundaExpression()))
                .flatMap(Optional::stream)
                .anyMatch(expression -> STEPS.stream().anyMatch(expression::contains));
    }

    private static boolean hasRetryCycle(ServiceTask task) {
        return task.getExtensionElements() != null
                && !task.getExtensionElements()
                        .getChildElementsByType(CamundaFailedJobRetryTimeCycle.class)
                        .isEmpty();
    }
}
