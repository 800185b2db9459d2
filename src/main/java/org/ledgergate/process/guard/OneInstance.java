package org.ledgergate.process.guard;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Of a process one instance runs for one business key: an item has one way through the engine. The listener is built in, so
 * no start skips it, wherever in the diagram it begins. Two starts at once are kept apart by the item's row lock.
 */
class OneInstance extends AbstractBpmnParseListener implements ExecutionListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(EVENTNAME_START, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (key != null && runsAlready(execution, key)) {
            throw new AlreadyRunning();
        }
    }

    private static boolean runsAlready(DelegateExecution execution, String key) {
        ProcessDefinitionEntity process = ((ExecutionEntity) execution).getProcessDefinition();
        List<ProcessInstance> others = execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process.getKey())
                .processInstanceBusinessKey(key)
                .list();
        return others.stream()
                .anyMatch(other -> !other.getId().equals(execution.getProcessInstanceId()) && !other.isEnded());
    }
}
