package org.ledgergate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemId;
import org.ledgergate.process.guard.Completion;
import org.ledgergate.process.guard.RunningCommands;
import org.ledgergate.process.instances.Engine;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.stereotype.Component;

/**
 * Stands before every completion of our tasks: who completes one answers as that person, and only by the rules. What they
 * say is what comes with the completion; what stood on the task or its process before counts for nothing.
 */
@Component
public class TaskCompletionGate {

    private final ReviewRules answers;
    private final People people;
    private final Engine engine;
    private final RunningCommands running;

    TaskCompletionGate(ReviewRules answers, People people, Engine engine, RunningCommands running) {
        this.answers = answers;
        this.people = people;
        this.engine = engine;
        this.running = running;
    }

    void reviewed(DelegateTask task) {
        Completion came = running.completion(task.getId());
        if (SendToErpProcess.ACCEPT.equals(came.text(SendToErpProcess.DECISION))) {
            route(task, SendToErpProcess.DECISION, SendToErpProcess.ACCEPT);
            answers.accept(person(), item(task), came.texts(SendToErpProcess.EXTRA_PREFIX));
        } else {
            route(task, SendToErpProcess.DECISION, SendToErpProcess.REJECT);
            answers.reject(person(), item(task), came.text(SendToErpProcess.REASON));
        }
    }

    void resolved(DelegateTask task) {
        Completion came = running.completion(task.getId());
        String resolution = came.text(SendToErpProcess.RESOLUTION);
        switch (resolution) {
            case SendToErpProcess.RETRY -> {
                route(task, SendToErpProcess.RESOLUTION, resolution);
                answers.retry(person(), item(task));
            }
            case SendToErpProcess.CONFIRM -> {
                route(task, SendToErpProcess.RESOLUTION, resolution);
                answers.confirm(person(), item(task), came.text(SendToErpProcess.REASON));
            }
            // whatever else a client said is a reject
            default -> {
                route(task, SendToErpProcess.RESOLUTION, SendToErpProcess.REJECT);
                answers.rejectFailed(person(), item(task), came.text(SendToErpProcess.REASON));
            }
        }
    }

    /** Says to the gateway behind a task which way to go, whatever stood there; where nothing did, nothing is kept. */
    public static void route(DelegateTask task, String variable, String word) {
        DelegateExecution execution = task.getExecution();
        execution.setVariable(variable, execution.hasVariable(variable) ? word : Variables.stringValue(word, true));
    }

    private static ItemId item(DelegateTask task) {
        return ItemId.of(task.getExecution().getProcessBusinessKey());
    }

    /** The session says who answers, never a variable or the task's assignee. */
    private Person person() {
        return engine.actingPerson(people::find);
    }
}
