package org.ledgergate.process.exports;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.ledgergate.items.ItemId;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When an export has used up its retries, the item says so and the administrators are told, beside the incident. */
@Component
class ExportIncidents extends AbstractProcessEnginePlugin {

    /** Asked for late: they need the engine that is being set up here. */
    private final ObjectProvider<ExportFailures> failures;

    ExportIncidents(ObjectProvider<ExportFailures> failures) {
        this.failures = failures;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomIncidentHandlers(List.of(new TellingHandler()));
    }

    private class TellingHandler extends DefaultIncidentHandler {

        TellingHandler() {
            super(Incident.FAILED_JOB_HANDLER_TYPE);
        }

        @Override
        public Incident handleIncident(IncidentContext context, String message) {
            if (context.getExecutionId() != null) {
                ExecutionEntity execution =
                        Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
                if (SendToErpProcess.KEY.equals(execution.getProcessDefinition().getKey())) {
                    failures.getObject().giveUpForNow(ItemId.of(execution.getProcessBusinessKey()), message);
                }
            }
            return super.handleIncident(context, message);
        }
    }
}
