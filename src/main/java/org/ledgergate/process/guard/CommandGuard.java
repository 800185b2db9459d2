package org.ledgergate.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Judges every command that a person brings into the engine, and no other: what our own code does runs inside a command of
 * ours, and jobs run without a person. Source: R22.
 */
class CommandGuard extends CommandInterceptor {

    private static final EngineField CLAIMED_FOR = EngineField.of(ClaimTaskCmd.class, "userId");
    private static final EngineField ASSIGNED_TO = EngineField.of(AssignTaskCmd.class, "userId");
    private static final EngineField SAVED = EngineField.of(SaveUserCmd.class, "user");

    private final RunningCommands running;

    /** Asked for late: it needs the engine that is being set up here. */
    private final ObjectProvider<Access> access;

    CommandGuard(RunningCommands running, ObjectProvider<Access> access) {
        this.running = running;
        this.access = access;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean fromOutside =
                running.none() && !command.getClass().getPackageName().startsWith("org.ledgergate.");
        return running.during(command, () -> fromOutside ? judged(command) : next.execute(command));
    }

    private <T> T judged(Command<T> command) {
        IdentityService identity = Context.getProcessEngineConfiguration().getIdentityService();
        Authentication acting = identity.getCurrentAuthentication();
        if (acting == null && !forWebapps()) {
            return next.execute(command);
        }
        Person person = person(acting);
        refusal(person, command).ifPresent(why -> {
            throw new AuthorizationException(why);
        });
        try {
            seeNoMoreThanPermitted(identity, person, acting);
            return next.execute(command);
        } catch (ProcessEngineException wrapped) {
            throw plain(command, wrapped);
        } finally {
            restore(identity, acting);
        }
    }

    /** Without a user, but for the web applications: somebody whose sign-in they did not pass on to the engine. */
    private static boolean forWebapps() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getRequestURI().startsWith("/camunda/");
    }

    /** The person by their groups alone, which the web applications read anew every second. */
    private static Person person(@Nullable Authentication acting) {
        String id = acting == null || acting.getUserId() == null ? "" : acting.getUserId();
        return new Person(
                id,
                id,
                "",
                groups(acting).stream()
                        .flatMap(group -> Role.ofGroup(group).stream())
                        .collect(Collectors.toSet()));
    }

    private static List<String> groups(@Nullable Authentication acting) {
        return acting == null || acting.getGroupIds() == null ? List.of() : acting.getGroupIds();
    }

    private Optional<String> refusal(Person person, Command<?> command) {
        String name = command.getClass().getSimpleName().replaceAll("(Cmd|Command)$", "");
        Optional<CommandKind> kind = CommandKind.of(command.getClass());
        if (kind.filter(let -> let.openTo(person)).isPresent()) {
            return refusalByWhatItIsAbout(person, command);
        }
        if (kind.filter(CommandKind.TASK::equals).isPresent()) {
            return access.getObject().whyNotApprover(person).map(Message::toString);
        }
        return Optional.of("Nothing was changed: " + name + " is not open to you in the engine. Items move only by the "
                + "buttons on their page and on their task.");
    }

    private static Optional<String> refusalByWhatItIsAbout(Person person, Command<?> command) {
        if (command instanceof ClaimTaskCmd claim && !person.id().equals(CLAIMED_FOR.read(claim))) {
            return Optional.of("Nothing was changed: everybody claims a task for themselves.");
        }
        if (command instanceof AssignTaskCmd assign && ASSIGNED_TO.read(assign) != null) {
            return Optional.of("Nothing was changed: a task is claimed and given back, and never assigned.");
        }
        if (command instanceof SaveUserCmd save
                && !person.has(Role.CAMUNDA_ADMIN)
                && SAVED.read(save) instanceof User user
                && !person.id().equals(user.getId())) {
            return Optional.of("Nothing was changed: other people's accounts are the system administrator's.");
        }
        return Optional.empty();
    }

    /** The approvers' group by itself shows nothing: what the engine grants to it counts beside a permission on the tool. Source: R22. */
    private static void seeNoMoreThanPermitted(
            IdentityService identity, Person person, @Nullable Authentication acting) {
        if (acting != null && person.has(Role.ACCOUNTING_APPROVER) && !person.accountingApprover()) {
            List<String> counting = new ArrayList<>(groups(acting));
            counting.remove(Role.ACCOUNTING_APPROVER.group());
            identity.setAuthentication(acting.getUserId(), counting, acting.getTenantIds());
        }
    }

    private static void restore(IdentityService identity, @Nullable Authentication acting) {
        if (acting != null) {
            identity.setAuthentication(acting);
        }
    }

    /** What a gate refuses is said in its own words, and is no failure of the engine. */
    private static ProcessEngineException plain(Command<?> command, ProcessEngineException wrapped) {
        if (CommandKind.of(command.getClass()).filter(CommandKind.TASK::equals).isPresent()) {
            for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused refused) {
                    return said(refused);
                }
            }
        }
        return wrapped;
    }

    /** The web applications answer the one with 403, and of all others only the other with 400. */
    private static ProcessEngineException said(Refused refused) {
        if (refused.kind() == Refused.Kind.FORBIDDEN) {
            var notAllowed = new AuthorizationException(refused.getMessage());
            notAllowed.initCause(refused);
            return notAllowed;
        }
        return new FormFieldValidationException(null, refused.getMessage(), refused);
    }
}
