package org.ledgergate.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ledgergate.notifications.Notifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of processes/daily-summary.bpmn, each named as its element. */
@Configuration(proxyBeanMethods = false)
class DailySummarySteps {

    @Bean
    JavaDelegate checkSummaryDue(Notifications notifications) {
        return execution -> execution.setVariable("summaryDue", notifications.summaryDue());
    }

    @Bean
    JavaDelegate queueSummaries(Notifications notifications) {
        return execution -> notifications.queueSummaries();
    }
}
