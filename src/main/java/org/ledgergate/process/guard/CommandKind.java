package org.ledgergate.process.guard;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;

/**
 * What people may bring into the engine by its own web applications, by the names of its command classes, and who may. This
 * lists what is let in: a class that is in no kind is open to nobody, also one that nobody has thought of.
 */
enum CommandKind {
    /** Shows what the person's grants reach, and changes nothing. All queries are of this kind. */
    READING(person -> true, """
            AuthorizationCheckCmd CreateGroupQueryCmd CreateTenantQueryCmd CreateUserQueryCmd ExecuteFilterCountCmd
            ExecuteFilterListCmd ExecuteFilterListPageCmd ExecuteFilterSingleResultCmd FindActiveActivityIdsCmd
            FindHistoryCleanupJobsCmd GetActivityInstanceCmd GetAttachmentCmd GetAttachmentContentCmd
            GetCamundaFormDefinitionCmd GetDeployedProcessDefinitionCmd GetDeployedStartFormCmd GetDeployedTaskFormCmd
            GetDeploymentBpmnModelInstanceCmd GetDeploymentDecisionDefinitionCmd GetDeploymentDecisionDiagramCmd
            GetDeploymentDecisionModelCmd GetDeploymentDecisionRequirementsDefinitionCmd
            GetDeploymentDecisionRequirementsDiagramCmd GetDeploymentDecisionRequirementsModelCmd
            GetDeploymentDmnModelInstanceCmd GetDeploymentProcessDiagramCmd GetDeploymentProcessDiagramLayoutCmd
            GetDeploymentProcessModelCmd GetDeploymentResourceCmd GetDeploymentResourceForIdCmd
            GetDeploymentResourceNamesCmd GetDeploymentResourcesCmd GetExecutionVariableCmd GetExecutionVariableTypedCmd
            GetExecutionVariablesCmd GetExternalTaskErrorDetailsCmd GetFilterCmd GetFormKeyCmd
            GetHistoricExternalTaskLogErrorDetailsCmd GetHistoricJobLogExceptionStacktraceCmd GetHistoryLevelCmd
            GetIdentityLinksForProcessDefinitionCmd GetIdentityLinksForTaskCmd GetJobExceptionStacktraceCmd
            GetPasswordPolicyCmd GetProcessApplicationForDeploymentCmd GetProcessInstanceAttachmentsCmd
            GetProcessInstanceCommentsCmd GetPropertiesCmd GetRegisteredDeploymentsCmd GetRenderedStartFormCmd
            GetRenderedTaskFormCmd GetStartFormCmd GetStartFormVariablesCmd GetStaticCalledProcessDefinitionCmd
            GetSubTasksCmd GetTableCountCmd GetTableMetaDataCmd GetTableNameCmd GetTaskAttachmentCmd
            GetTaskAttachmentContentCmd GetTaskAttachmentsCmd GetTaskCommentCmd GetTaskCommentsCmd GetTaskEventsCmd
            GetTaskFormCmd GetTaskFormVariablesCmd GetTaskVariableCmd GetTaskVariableCmdTyped GetTaskVariablesCmd
            GetTelemetryDataCmd GetTopicNamesCmd GetUniqueTaskWorkerCountCmd HistoricTaskInstanceCountByNameCmd
            HistoricTaskInstanceCountByProcessDefinitionKey ExecuteDurationCmd ExecuteDurationReportCmd
            IsIdentityServiceReadOnlyCmd IsTelemetryEnabledCmd MetricsQueryIntervalCmd MetricsQuerySumCmd
            TaskCountByCandidateGroupCmd"""),

    /** What the engine runs by itself behind a command that was let in. */
    SEQUEL(person -> true, """
            CreateNewTimerJobCommand DeleteDeploymentListenerCmd FailedJobListener FailedJobListenerCmd GetNextIdBlockCmd
            SuccessfulJobListener"""),

    /** One's own name, mail address and password; other people's are for the system administrator. */
    ACCOUNT(person -> true, "CheckPassword SaveUserCmd"),

    /** A task, to the end of which a gate stands. */
    TASK(
            person -> person.accountingApprover() || person.atLeast(ToolPermission.ADMIN),
            "AssignTaskCmd ClaimTaskCmd CompleteTaskCmd SubmitTaskFormCmd"),

    /** One more try of what failed. */
    RETRY(person -> person.atLeast(ToolPermission.ADMIN) || person.has(Role.CAMUNDA_ADMIN), "SetJobRetriesCmd"),

    DEPLOYMENT(person -> person.has(Role.PROCESS_OWNER), "DeployCmd"),

    /** People, groups, grants and filters; and what stops work or repeats it, and never moves it on. */
    SYSTEM(person -> person.has(Role.CAMUNDA_ADMIN), """
            ActivateJobCmd ActivateJobDefinitionCmd ActivateProcessDefinitionCmd ActivateProcessInstanceCmd
            CreateAuthorizationCommand CreateFilterCmd CreateGroupCmd CreateMembershipCmd CreateTenantCmd
            CreateTenantGroupMembershipCmd CreateTenantUserMembershipCmd CreateUserCmd DeleteAuthorizationCmd
            DeleteFilterCmd DeleteGroupCmd DeleteMembershipCmd DeleteTenantCmd DeleteTenantGroupMembershipCmd
            DeleteTenantUserMembershipCmd DeleteUserCmd ExecuteJobsCmd HistoryCleanupCmd RecalculateJobDuedateCmd
            SaveAuthorizationCmd SaveFilterCmd SaveGroupCmd SaveTenantCmd SetAnnotationForIncidentCmd
            SetAnnotationForOperationLog SetJobDuedateCmd SuspendJobCmd SuspendJobDefinitionCmd
            SuspendProcessDefinitionCmd SuspendProcessInstanceCmd UnlockUserCmd UpdateProcessInstancesSuspendStateCmd""");

    private static final String ENGINE = "org.camunda.bpm.engine.";

    private final Predicate<Person> open;
    private final Set<String> names;

    CommandKind(Predicate<Person> open, String names) {
        this.open = open;
        this.names = Set.of(names.split("\\s+"));
    }

    /** Returns the kind of a class of the engine's; empty if people may not bring it in. */
    static Optional<CommandKind> of(Class<?> command) {
        if (!command.getName().startsWith(ENGINE)) {
            return Optional.empty();
        }
        return AbstractQuery.class.isAssignableFrom(command)
                ? Optional.of(READING)
                : Arrays.stream(values())
                        .filter(kind -> kind.names.contains(command.getSimpleName()))
                        .findFirst();
    }

    static boolean reads(Command<?> command) {
        return of(command.getClass()).filter(READING::equals).isPresent();
    }

    boolean openTo(Person person) {
        return open.test(person);
    }

    Set<String> names() {
        return names;
    }
}
