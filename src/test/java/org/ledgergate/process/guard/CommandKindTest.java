package org.ledgergate.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;

/** Every command that the engine has is let in for somebody or refused to all, and which was decided here. Rule R22. */
class CommandKindTest {

    private static final String REFUSED_TO_ALL = """
            ResolveTaskCmd DelegateTaskCmd SaveTaskCmd CreateTaskCmd DeleteTaskCmd HandleTaskBpmnErrorCmd
            HandleTaskEscalationCmd AddUserIdentityLinkCmd AddGroupIdentityLinkCmd DeleteUserIdentityLinkCmd
            DeleteGroupIdentityLinkCmd SetTaskOwnerCmd SetTaskPriorityCmd SetTaskNameCmd SetTaskDescriptionCmd
            SetTaskDueDateCmd SetTaskFollowUpDateCmd AddCommentCmd UpdateCommentCmd DeleteTaskCommentCmd DeleteProcessInstanceCommentCmd
            CreateAttachmentCmd SaveAttachmentCmd DeleteAttachmentCmd

            SetTaskVariablesCmd PatchTaskVariablesCmd RemoveTaskVariablesCmd SetExecutionVariablesCmd
            PatchExecutionVariablesCmd RemoveExecutionVariablesCmd SetVariablesToProcessInstancesBatchCmd

            StartProcessInstanceCmd StartProcessInstanceAtActivitiesCmd SubmitStartFormCmd EvaluateStartConditionCmd
            CorrelateMessageCmd CorrelateAllMessageCmd CorrelateAllMessageBatchCmd MessageEventReceivedCmd
            SignalEventReceivedCmd SignalCmd DeleteProcessInstanceCmd DeleteProcessInstancesCmd
            DeleteProcessInstanceBatchCmd ModifyProcessInstanceCmd ModifyProcessInstanceAsyncCmd
            ProcessInstanceModificationCmd ProcessInstanceModificationBatchCmd ActivityAfterInstantiationCmd
            ActivityBeforeInstantiationCmd ActivityCancellationCmd ActivityInstanceCancellationCmd
            TransitionInstanceCancellationCmd TransitionInstantiationCmd MigrateProcessInstanceCmd
            MigrateProcessInstanceBatchCmd CreateMigrationPlanCmd RestartProcessInstancesCmd RestartProcessInstancesBatchCmd
            UpdateProcessInstancesSuspendStateBatchCmd CreateIncidentCmd ResolveIncidentCmd SetProcessDefinitionVersionCmd

            DeleteJobCmd DeleteJobsCmd SetJobPriorityCmd SetJobDefinitionPriorityCmd SetJobsRetriesBatchCmd
            SetJobsRetriesByProcessBatchCmd ActivateBatchCmd SuspendBatchCmd DeleteBatchCmd UnlockJobCmd DefaultJobRetryCmd
            AcquireJobsCmd GetUnlockedTimersByDuedateCmd

            FetchExternalTasksCmd LockExternalTaskCmd ExtendLockOnExternalTaskCmd UnlockExternalTaskCmd
            CompleteExternalTaskCmd HandleExternalTaskFailureCmd HandleExternalTaskBpmnErrorCmd SetExternalTaskPriorityCmd
            SetExternalTaskRetriesCmd SetExternalTasksRetriesCmd SetExternalTasksRetriesBatchCmd

            DeleteDeploymentCmd DeleteProcessDefinitionsByIdsCmd DeleteProcessDefinitionsByKeyCmd
            AddIdentityLinkForProcessDefinitionCmd DeleteIdentityLinkForProcessDefinitionCmd RegisterDeploymentCmd
            UnregisterDeploymentCmd RegisterProcessApplicationCmd UnregisterProcessApplicationCmd
            DeleteDeploymentFailCmd EvaluateDecisionCmd EvaluateDecisionTableCmd

            DeleteHistoricProcessInstancesCmd DeleteHistoricProcessInstancesBatchCmd DeleteHistoricTaskInstanceCmd
            DeleteHistoricVariableInstanceCmd DeleteHistoricVariableInstancesByProcessInstanceIdCmd
            DeleteHistoricCaseInstanceCmd DeleteHistoricCaseInstancesBulkCmd DeleteHistoricDecisionInstancesBulkCmd
            DeleteHistoricDecisionInstancesBatchCmd DeleteHistoricDecisionInstanceByInstanceIdCmd
            DeleteHistoricDecisionInstanceByDefinitionIdCmd DeleteHistoricBatchCmd DeleteUserOperationLogEntryCmd
            SetRemovalTimeToHistoricBatchesCmd SetRemovalTimeToHistoricDecisionInstancesCmd
            SetRemovalTimeToHistoricProcessInstancesCmd UpdateProcessDefinitionHistoryTimeToLiveCmd
            UpdateDecisionDefinitionHistoryTimeToLiveCmd UpdateCaseDefinitionHistoryTimeToLiveCmd

            CreateCaseInstanceCmd ManualStartCaseExecutionCmd CompleteCaseExecutionCmd TerminateCaseExecutionCmd
            CloseCaseInstanceCmd DisableCaseExecutionCmd ReenableCaseExecutionCmd CaseExecutionVariableCmd
            GetCaseExecutionVariableCmd GetCaseExecutionVariableTypedCmd GetCaseExecutionVariablesCmd
            GetDeploymentCaseModelCmd GetDeploymentCaseDiagramCmd GetDeploymentCaseDefinitionCmd
            GetDeploymentCmmnModelInstanceCmd

            CreateNativeUserQueryCmd NativeUserQueryImpl NativeTaskQueryImpl NativeExecutionQueryImpl
            NativeProcessInstanceQueryImpl NativeHistoricProcessInstanceQueryImpl NativeHistoricTaskInstanceQueryImpl
            NativeHistoricActivityInstanceQueryImpl NativeHistoricCaseInstanceQueryImpl
            NativeHistoricCaseActivityInstanceQueryImpl NativeHistoricVariableInstanceQueryImpl
            NativeHistoryDecisionInstanceQueryImpl TablePageQueryImpl MetricsQueryImpl
            OptimizeCompletedHistoricActivityInstanceQueryCmd OptimizeCompletedHistoricIncidentsQueryCmd
            OptimizeCompletedHistoricProcessInstanceQueryCmd OptimizeCompletedHistoricTaskInstanceQueryCmd
            OptimizeHistoricDecisionInstanceQueryCmd OptimizeHistoricIdentityLinkLogQueryCmd
            OptimizeHistoricUserOperationsLogQueryCmd OptimizeHistoricVariableUpdateQueryCmd
            OptimizeOpenHistoricIncidentsQueryCmd OptimizeRunningHistoricActivityInstanceQueryCmd
            OptimizeRunningHistoricProcessInstanceQueryCmd OptimizeRunningHistoricTaskInstanceQueryCmd

            GetUserAccountCmd GetUserInfoCmd GetUserInfoKeysCmd SetUserInfoCmd DeleteUserInfoCmd GetUserPictureCmd
            SetUserPictureCmd DeleteUserPictureCmd GetLicenseKeyCmd SetLicenseKeyCmd DeleteLicenseKeyCmd SetPropertyCmd
            DeletePropertyCmd TelemetryConfigureCmd DeleteMetricsCmd DeleteTaskMetricsCmd ReportDbMetricsCmd
            PurgeDatabaseAndCacheCmd""";

    /** Run by the engine when it starts, ends or is tested; nothing that answers a request brings them in. */
    private static final String OF_THE_ENGINE_ALONE = """
            BootstrapEngineCommand SchemaOperationsProcessEngineBuild SchemaOperationProcessEngineClose
            HistoryLevelSetupCommand DetermineHistoryLevelCmd DbSchemaUpgradeCmd HistoryCleanupSchedulerCmd
            HistoryCleanupHandlerCmd ReportDbMetricsValueCmd MetricsCollectionCmd""";

    private final List<JavaClass> commands = commands();

    @Test
    void everyCommandOfTheEngineIsDecided() {
        Set<String> decided = new TreeSet<>(names(REFUSED_TO_ALL));
        decided.addAll(names(OF_THE_ENGINE_ALONE));
        Arrays.stream(CommandKind.values()).forEach(kind -> decided.addAll(kind.names()));

        Set<String> offered = commands.stream()
                .filter(command -> !command.isAssignableTo(AbstractQuery.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered).isEqualTo(decided);
        assertThat(commands).hasSizeGreaterThan(350);
    }

    @Test
    void aNameStandsForOneClassAndOneKind() {
        assertThat(commands.stream().map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
        assertThat(Stream.concat(
                        Arrays.stream(CommandKind.values()).flatMap(kind -> kind.names().stream()),
                        Stream.concat(names(REFUSED_TO_ALL).stream(), names(OF_THE_ENGINE_ALONE).stream())))
                .doesNotHaveDuplicates();
    }

    /** The rights of each role, in one table: what is missing here is open to nobody. */
    @Test
    void eachRoleHasItsKinds() {
        Set<CommandKind> all = Set.of(CommandKind.READING, CommandKind.SEQUEL, CommandKind.ACCOUNT);
        Map<Set<Role>, Set<CommandKind>> more = Map.of(
                Set.of(), Set.of(),
                Set.of(Role.ACCOUNTING_APPROVER), Set.of(),
                Set.of(Role.ACCOUNTING_APPROVER, Role.ERP_READ_ONLY), Set.of(),
                Set.of(Role.ERP_STANDARD), Set.of(),
                Set.of(Role.PROJECT_USER), Set.of(),
                Set.of(Role.ACCOUNTING_APPROVER, Role.ERP_STANDARD), Set.of(CommandKind.TASK),
                Set.of(Role.ERP_ADMIN), Set.of(CommandKind.TASK, CommandKind.RETRY),
                Set.of(Role.PROCESS_OWNER), Set.of(CommandKind.DEPLOYMENT),
                Set.of(Role.CAMUNDA_ADMIN), Set.of(CommandKind.RETRY, CommandKind.SYSTEM));

        more.forEach((roles, kinds) -> {
            Person person = new Person("somebody", "Somebody", "", roles);
            assertThat(Arrays.stream(CommandKind.values()).filter(kind -> kind.openTo(person)))
                    .as(roles.toString())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(all.stream(), kinds.stream()).toList());
        });
    }

    @Test
    void classOfTheSameNameFromElsewhereIsOfNoKind() {
        class CompleteTaskCmd implements Command<Void> {
            @Override
            public Void execute(org.camunda.bpm.engine.impl.interceptor.CommandContext context) {
                throw new UnsupportedOperationException();
            }
        }

        assertThat(CommandKind.of(CompleteTaskCmd.class)).isEmpty();
        assertThat(CommandKind.of(org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd.class))
                .contains(CommandKind.TASK);
        assertThat(CommandKind.of(SignalCmd.class)).isEmpty();
    }

    /** What was said with a completion is read from fields for which the engine has no accessors. */
    @Test
    void engineWithoutAFieldThatTheGuardReadsDoesNotStart() {
        assertThatThrownBy(() -> EngineField.of(CompleteTaskCmd.class, "values"))
                .hasMessageContaining("values");
        assertThat(Completion.takenOff(new CompleteTaskCmd("17", Map.of("decision", "accept"))))
                .contains(new Completion("17", Map.of("decision", "accept")));
    }

    private static Set<String> names(String text) {
        return Set.of(text.split("\\s+"));
    }

    private static List<JavaClass> commands() {
        return new ClassFileImporter()
                .importPackages("org.camunda.bpm.engine.impl").stream()
                        .filter(type -> type.isAssignableTo(Command.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.isAnonymousClass())
                        .toList();
    }
}
