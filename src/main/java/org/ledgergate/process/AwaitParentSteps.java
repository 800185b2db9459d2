package org.ledgergate.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ledgergate.items.ItemId;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of processes/await-parent.bpmn, each named as its element. */
@Configuration(proxyBeanMethods = false)
class AwaitParentSteps {

    @Bean
    JavaDelegate sendOn(SenderVerbs sending) {
        return execution -> sending.sendOn(
                ItemId.of(execution.getProcessBusinessKey()),
                Boolean.TRUE.equals(execution.getVariable(SendToErpProcess.RESENT_AFTER_REJECT)));
    }
}
