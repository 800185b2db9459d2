package org.ledgergate.process.access;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ledgergate.access.GridRight;
import org.ledgergate.process.TaskCompletionGate;
import org.ledgergate.process.guard.Completion;
import org.ledgergate.process.guard.RunningCommands;
import org.ledgergate.process.instances.Engine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of processes/request-access.bpmn, each named as its element. */
@Configuration(proxyBeanMethods = false)
public class RequestAccessSteps {

    @Bean
    JavaDelegate tellAdministrators(AccessDecisions decisions) {
        return execution -> decisions.tellAdministrators(
                execution.getProcessBusinessKey(),
                text(execution, RequestAccessProcess.WISH),
                text(execution, RequestAccessProcess.WORDS));
    }

    @Bean
    TaskListener onAccessDecided(AccessDecisions decisions, Engine engine, RunningCommands running) {
        return task -> {
            DelegateExecution execution = task.getExecution();
            Completion came = running.completion(task.getId());
            String decision = came.text(RequestAccessProcess.DECISION);
            String reason = came.text(RequestAccessProcess.REASON);
            String by = decisions.checked(
                    engine, execution.getProcessBusinessKey(), RequestAccessProcess.GRANT.equals(decision), reason);
            TaskCompletionGate.route(task, RequestAccessProcess.DECISION, decision);
            execution.setVariable(RequestAccessProcess.DECIDED_BY, by);
            execution.setVariable(RequestAccessProcess.REASON, reason);
        };
    }

    @Bean
    JavaDelegate grantAccess(AccessDecisions decisions) {
        return execution -> decisions.grant(
                execution.getProcessBusinessKey(),
                text(execution, RequestAccessProcess.DECIDED_BY),
                wish(execution),
                text(execution, RequestAccessProcess.REASON));
    }

    @Bean
    JavaDelegate tellDeclined(AccessDecisions decisions) {
        return execution -> decisions.decline(
                execution.getProcessBusinessKey(),
                text(execution, RequestAccessProcess.DECIDED_BY),
                wish(execution),
                text(execution, RequestAccessProcess.REASON));
    }

    private static AccessDecisions.Wish wish(DelegateExecution execution) {
        return new AccessDecisions.Wish(
                text(execution, RequestAccessProcess.WISH),
                GridRight.ofCode(text(execution, RequestAccessProcess.BOX)));
    }

    private static String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        return value == null ? "" : value.toString();
    }
}
