package org.ledgergate.process;

import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.notifications.Notifications;
import org.ledgergate.process.exports.ErpPollingSchedule;
import org.ledgergate.process.exports.ExportFailures;
import org.ledgergate.process.exports.ItemExport;
import org.ledgergate.process.instances.ReturnsToSender;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of processes/send-to-erp.bpmn, each named as its element. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErpPollingSchedule.class)
class SendToErpSteps {

    @Bean
    JavaDelegate alertApprovers(Items items, Notifications notifications) {
        return execution -> notifications.awaitReview(items.get(item(execution)));
    }

    @Bean
    TaskListener onReviewAnswered(TaskCompletionGate gate) {
        return gate::reviewed;
    }

    @Bean
    JavaDelegate tellSender(Items items, Notifications notifications, ReturnsToSender returns) {
        return execution -> {
            Item rejected = items.get(item(execution));
            notifications.rejected(rejected);
            returns.tellSendersOf(rejected);
        };
    }

    @Bean
    JavaDelegate exportItem(ItemExport exporting, ErpPollingSchedule times) {
        return execution -> {
            Outcome outcome = exporting.export(item(execution));
            if (outcome == Outcome.PENDING || outcome == Outcome.UNKNOWN) {
                pause(execution, times, 0);
            }
            say(execution, word(outcome));
        };
    }

    @Bean
    JavaDelegate askErp(ItemExport exporting, ErpPollingSchedule times) {
        return execution -> {
            Outcome outcome = exporting.ask(item(execution));
            int asked = 1 + timesAsked(execution);
            boolean goesOn = pause(execution, times, asked) || !outcome.mayBeInTheErp();
            say(execution, goesOn || outcome == Outcome.SYNCED ? word(outcome) : "stuck");
        };
    }

    @Bean
    JavaDelegate tellOfFailure(ExportFailures failures) {
        return execution -> failures.fail(item(execution));
    }

    @Bean
    TaskListener onFailureAnswered(TaskCompletionGate gate) {
        return gate::resolved;
    }

    private static ItemId item(DelegateExecution execution) {
        return ItemId.of(execution.getProcessBusinessKey());
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case SYNCED -> "synced";
            case REFUSED, NEEDS_CONFIRMATION, STOPPED, POSTED_DIFFERENTLY -> "refused";
            case PENDING -> "pending";
            case UNKNOWN -> "unknown";
            case NOT_ATTEMPTED -> "absent";
        };
    }

    /** The gateway behind the step reads the outcome at once; the ledger of attempts is what keeps it. */
    private static void say(DelegateExecution execution, String outcome) {
        execution.setVariable(SendToErpProcess.OUTCOME, Variables.stringValue(outcome, true));
    }

    private static int timesAsked(DelegateExecution execution) {
        Object asked = execution.getVariable(SendToErpProcess.TIMES_ASKED);
        return asked instanceof Integer number ? number : 0;
    }

    /** Sets the pause before the next question; answers whether there is to be one. */
    private static boolean pause(DelegateExecution execution, ErpPollingSchedule times, int asked) {
        Optional<Duration> pause = times.pauseBefore(asked);
        pause.ifPresent(duration -> {
            execution.setVariable(SendToErpProcess.TIMES_ASKED, asked);
            execution.setVariable(SendToErpProcess.NEXT_ASK, duration.toString());
        });
        return pause.isPresent();
    }
}
