package org.ledgergate.process.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;

/**
 * A decision's history without its inputs, a row each: type, amount, project and vendor are variables of the process as well, and the
 * event log knows since when items of a type are exported directly. The output stays: by it Cockpit shows which row of the table fitted.
 */
class LeanDecisionHistory extends DefaultDmnHistoryEventProducer {

    @Override
    protected List<HistoricDecisionInputInstance> createHistoricDecisionInputInstances(
            DmnDecisionTableEvaluationEvent evaluation, String rootProcessInstance, Date removal) {
        return List.of();
    }
}
