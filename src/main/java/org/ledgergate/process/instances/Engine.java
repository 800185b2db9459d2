package org.ledgergate.process.instances;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;
import org.ledgergate.process.engine.WithoutAuthorization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine in the words that the façade needs; it waits, we decide. */
@Component
public class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final WithoutAuthorization ledgergate;

    Engine(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            WithoutAuthorization ledgergate) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.ledgergate = ledgergate;
    }

    /** Starts an item's way and answers the variables with which it came to rest. */
    public Map<String, Object> start(ItemId item, Map<String, Object> variables) {
        return as(
                null,
                () -> runtime.createProcessInstanceByKey(SendToErpProcess.KEY)
                        .businessKey(item.toString())
                        .setVariables(variables)
                        .executeWithVariablesInReturn()
                        .getVariables());
    }

    /**
     * Completes an item's task in a person's name; what the task's gate refuses comes back as it was thrown. The engine's
     * own grants are not asked: the gate knows the rules, and refuses in words that say whom to ask. What is said goes to
     * the gate alone, and becomes no variable.
     *
     * @return false if there is no such task: somebody has taken the instance out of the engine by hand
     */
    public boolean complete(Person by, ItemId item, String element, Map<String, Object> said) {
        return withTask(by, item, element, task -> tasks.complete(task, said));
    }

    /**
     * Takes an item's task away in a person's name: its boundary event of this escalation goes on.
     *
     * @return false if there is no such task: somebody has taken the instance out of the engine by hand
     */
    boolean escalate(Person by, ItemId item, String element, String escalation) {
        return withTask(by, item, element, task -> tasks.handleEscalation(task, escalation));
    }

    /** Finds the task, of two the newer, and acts on it in one command, so that the engine reads it once. */
    private boolean withTask(Person by, ItemId item, String element, Consumer<String> act) {
        return as(
                new FacadeAuthentication(by),
                () -> ledgergate.call(() -> {
                    Optional<Task> task = tasks
                            .createTaskQuery()
                            .processInstanceBusinessKey(item.toString())
                            .taskDefinitionKey(element)
                            .orderByTaskCreateTime()
                            .desc()
                            .listPage(0, 1)
                            .stream()
                            .findFirst();
                    task.map(Task::getId).ifPresent(act);
                    return task.isPresent();
                }));
    }

    /** Returns the item whose task this is; empty if the task is gone, or is none of ours. */
    public Optional<ItemId> itemOfTask(String taskId) {
        return as(null, () -> {
            Task task = tasks.createTaskQuery()
                    .taskId(taskId)
                    .processDefinitionKey(SendToErpProcess.KEY)
                    .singleResult();
            return Optional.ofNullable(task).map(found -> {
                ProcessInstance instance = runtime.createProcessInstanceQuery()
                        .processInstanceId(found.getProcessInstanceId())
                        .singleResult();
                return ItemId.of(instance.getBusinessKey());
            });
        });
    }

    /** Begins another process, for an item or a person; it goes on until it has to wait. */
    public ProcessInstance begin(String process, String businessKey, Map<String, Object> variables) {
        return as(null, () -> runtime.startProcessInstanceByKey(process, businessKey, variables));
    }

    public boolean underWay(String process, String businessKey) {
        return as(null, () -> instances(process, businessKey).count() > 0);
    }

    /** Tells the item's process; one that somebody has taken out of the engine by hand hears nothing, and need not. */
    void correlate(String message, ItemId item) {
        as(
                null,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(item.toString())
                        .correlateAllWithResult());
    }

    /** Ends the pause before the ERP is asked about an item, if there is one; of two nodes that do so at once one does. */
    public void endPause(ItemId item) {
        as(null, () -> {
            Optional<Job> pause = job(item, jobs -> jobs.activityId(SendToErpProcess.PAUSE_OVER));
            try {
                // due since ever: the engine's clock and ours need not agree
                pause.ifPresent(job -> management.setJobDuedate(job.getId(), new Date(0)));
            } catch (OptimisticLockingException endedByAnother) {
                LOG.debug("Another node asks about {} already", item);
            }
            return pause;
        });
    }

    /** Gives an item's export that has used up its retries one more; answers whether there was such an export. */
    public boolean retryExport(ItemId item) {
        return as(
                null,
                () -> stuckJob(item)
                        .map(job -> {
                            management.setJobRetries(job.getId(), 1);
                            return true;
                        })
                        .orElse(false));
    }

    /**
     * Returns who acts in the engine now, the person that a client or the façade signed in.
     *
     * @param people finds whoever a client signed in; the façade's person has just been read
     * @throws NotAllowed if nobody is signed in, as in a job
     */
    public Person actingPerson(Function<String, Optional<Person>> people) {
        Authentication acting = identity.getCurrentAuthentication();
        if (acting instanceof FacadeAuthentication facade) {
            return facade.person;
        }
        return Optional.ofNullable(acting)
                .map(Authentication::getUserId)
                .flatMap(people)
                .orElseThrow(() -> new NotAllowed(Message.of("engine.nobody-signed-in")));
    }

    /** Acts in the engine as nobody in particular, whoever is signed in. */
    <T> T alone(Supplier<T> act) {
        return as(null, act);
    }

    private Optional<Job> stuckJob(ItemId item) {
        return job(item, JobQuery::noRetriesLeft);
    }

    private Optional<Job> job(ItemId item, UnaryOperator<JobQuery> which) {
        return instances(SendToErpProcess.KEY, item.toString()).list().stream()
                .map(instance -> which.apply(management.createJobQuery().processInstanceId(instance.getId())))
                .flatMap(jobs -> jobs.list().stream())
                .findFirst();
    }

    private ProcessInstanceQuery instances(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey);
    }

    /** A person for whom the façade acts. */
    private static class FacadeAuthentication extends Authentication {

        private final Person person;

        FacadeAuthentication(Person person) {
            super(person.id(), person.roles().stream().map(Role::group).toList());
            this.person = person;
        }
    }

    /** Runs with the given authentication, none standing for Ledgergate itself, and puts back what was there. */
    private <T> T as(@Nullable Authentication authentication, Supplier<T> action) {
        Authentication before = identity.getCurrentAuthentication();
        try {
            set(authentication);
            return action.get();
        } catch (ProcessEngineException wrapped) {
            throw ours(wrapped);
        } finally {
            set(before);
        }
    }

    private void set(@Nullable Authentication authentication) {
        if (authentication == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(authentication);
        }
    }

    /** The engine wraps what a listener throws; callers want what was thrown. */
    private static RuntimeException ours(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException exception
                    && exception.getClass().getPackageName().startsWith("org.ledgergate")) {
                return exception;
            }
        }
        return wrapped;
    }
}
