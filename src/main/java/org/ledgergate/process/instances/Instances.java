package org.ledgergate.process.instances;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.springframework.stereotype.Component;

/** The process instances of items: whether an item has one that fits its state, and how it gets one again. Source: R47. */
@Component
public class Instances {

    static final Set<String> OF_ITEMS = Set.of(SendToErpProcess.KEY, AwaitParentProcess.KEY);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Engine engine;
    private final TaskColumns columns;

    Instances(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Engine engine,
            TaskColumns columns) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.engine = engine;
        this.columns = columns;
    }

    /** Returns whether an item should have a process now. */
    public boolean onItsWay(Item item) {
        return needsProcess(item.state());
    }

    static boolean needsProcess(ItemState state) {
        return switch (state) {
            case SENT, WAITING, EXPORTING, FAILED -> true;
            case NOT_SENT, SYNCED, REJECTED, RETRIEVED, UNLINKED, VOID -> false;
        };
    }

    /** Returns what is wrong with the process of an item that is on its way; {@link Halt#NONE} for any other item. */
    public Halt halt(Item item) {
        return onItsWay(item) ? engine.alone(() -> halt(item, running(item.id()))) : Halt.NONE;
    }

    private Halt halt(Item item, List<ProcessInstance> running) {
        if (running.size() != 1 || !fits(item, running.get(0))) {
            return Halt.ENDED;
        }
        return running.get(0).isSuspended() ? Halt.SUSPENDED : Halt.NONE;
    }

    private boolean fits(Item item, ProcessInstance instance) {
        boolean waits = instance.getProcessDefinitionId().startsWith(AwaitParentProcess.KEY + ":");
        return switch (item.state()) {
            case WAITING -> waits;
            case FAILED -> !waits && hasTask(instance);
            case EXPORTING -> !waits && !hasTask(instance);
            default -> !waits && !isStuck(instance);
        };
    }

    private boolean hasTask(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).count() > 0;
    }

    /** Returns whether the item's export has used up its retries. */
    public boolean stuck(ItemId item) {
        return engine.alone(() -> running(item).stream().anyMatch(this::isStuck));
    }

    private boolean isStuck(ProcessInstance instance) {
        return management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .noRetriesLeft()
                        .count()
                > 0;
    }

    /** Ends the process of an item that its sender takes back: on the way that the diagram draws for it, or whatever is left of it. */
    public void retrieve(Person by, Item item) {
        activate(item.id());
        if (item.state() == ItemState.WAITING) {
            engine.correlate(AwaitParentProcess.ITEM_RETRIEVED, item.id());
        } else {
            engine.escalate(by, item.id(), SendToErpProcess.REVIEW_ITEM, SendToErpProcess.ITEM_RETRIEVED);
        }
        remove(item.id(), "Retrieved by " + by.id());
    }

    /** Lets a suspended instance go on. */
    public void activate(ItemId item) {
        engine.alone(() -> {
            running(item).stream()
                    .filter(ProcessInstance::isSuspended)
                    .forEach(instance -> runtime.activateProcessInstanceById(instance.getId()));
            return true;
        });
    }

    /** Removes whatever is left of the item in the engine, with a reason for its history. */
    public void remove(ItemId item, String reason) {
        engine.alone(() -> {
            running(item).forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
            return true;
        });
    }

    /** Starts the item's process at one of its elements, without what comes before it. */
    public void startAt(String element, Item item) {
        engine.alone(() -> runtime.createProcessInstanceByKey(SendToErpProcess.KEY)
                .businessKey(item.id().toString())
                .setVariables(columns.of(item))
                .startBeforeActivity(element)
                .execute());
    }

    private List<ProcessInstance> running(ItemId item) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.toString()).list().stream()
                .filter(instance -> OF_ITEMS.stream()
                        .anyMatch(key -> instance.getProcessDefinitionId().startsWith(key + ":")))
                .toList();
    }

    /** How the process of an item that is on its way came to a halt. */
    public enum Halt {
        NONE,
        /** Somebody suspended it in Cockpit. */
        SUSPENDED,
        /** It was deleted or ended, or waits at a place that does not fit the item. */
        ENDED
    }
}
