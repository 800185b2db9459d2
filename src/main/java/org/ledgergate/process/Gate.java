package org.ledgergate.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.ItemId;
import org.springframework.stereotype.Component;

/** Stands before every completion of our tasks: who completes one answers as that person, and only by the rules. */
@Component
class Gate {

    private final Answers answers;
    private final People people;
    private final Engine engine;

    Gate(Answers answers, People people, Engine engine) {
        this.answers = answers;
        this.people = people;
        this.engine = engine;
    }

    void reviewed(DelegateTask task) {
        Map<String, String> extraFields = extraFields(task);
        String reason = taken(task, SendToErpProcess.REASON);
        if (SendToErpProcess.ACCEPT.equals(text(task, SendToErpProcess.DECISION))) {
            answers.accept(person(), item(task), extraFields);
        } else {
            route(task, SendToErpProcess.DECISION);
            answers.reject(person(), item(task), reason);
        }
    }

    void resolved(DelegateTask task) {
        String reason = taken(task, SendToErpProcess.REASON);
        switch (text(task, SendToErpProcess.RESOLUTION)) {
            case SendToErpProcess.RETRY -> answers.retry(person(), item(task));
            case SendToErpProcess.CONFIRM -> answers.confirm(person(), item(task), reason);
            default -> {
                route(task, SendToErpProcess.RESOLUTION);
                answers.rejectFailed(person(), item(task), reason);
            }
        }
    }

    /** Whatever else a client said is a reject; the variable that a gateway reads says so too. */
    private static void route(DelegateTask task, String variable) {
        if (!SendToErpProcess.REJECT.equals(text(task, variable))) {
            task.getExecution().setVariable(variable, SendToErpProcess.REJECT);
        }
    }

    private static ItemId item(DelegateTask task) {
        return ItemId.of(task.getExecution().getProcessBusinessKey());
    }

    /** The session says who answers, never a variable or the task's assignee. */
    private Person person() {
        return engine.actingPerson(people::find);
    }

    private static Map<String, String> extraFields(DelegateTask task) {
        Map<String, String> fields = new HashMap<>();
        for (String name : task.getVariableNames()) {
            if (name.startsWith(SendToErpProcess.EXTRA_PREFIX)) {
                String value = taken(task, name);
                if (!value.isBlank()) {
                    fields.put(name.substring(SendToErpProcess.EXTRA_PREFIX.length()), value);
                }
            }
        }
        return fields;
    }

    private static String taken(DelegateTask task, String name) {
        String value = text(task, name);
        task.removeVariableLocal(name);
        task.getExecution().removeVariable(name);
        return value;
    }

    private static String text(DelegateTask task, String name) {
        Object value = task.getVariable(name);
        return value == null ? "" : value.toString();
    }
}
