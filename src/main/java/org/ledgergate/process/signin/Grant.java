package org.ledgergate.process.signin;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.ledgergate.access.Role;
import org.ledgergate.process.access.RequestAccessProcess;
import org.ledgergate.process.instances.SendToErpProcess;

/** What a role's group may do in the engine and its web applications: the least that its work there needs. */
record Grant(Role role, Resource resource, String id, List<? extends Permission> permissions) {

    /** The tool needs none of these: its own rules stand in front of everything that people do there. */
    static final List<Grant> ALL = List.of(
            access(Role.ACCOUNTING_APPROVER, "tasklist"),
            // One grant for all tasks: read, work, and give back, which the engine takes for assigning; the guard
            // of its commands lets nobody assign. Without READ_INSTANCE the engine shows no variable of a task,
            // and so no column.
            new Grant(
                    Role.ACCOUNTING_APPROVER,
                    Resources.PROCESS_DEFINITION,
                    SendToErpProcess.KEY,
                    List.of(
                            ProcessDefinitionPermissions.READ,
                            ProcessDefinitionPermissions.READ_INSTANCE,
                            ProcessDefinitionPermissions.READ_TASK,
                            ProcessDefinitionPermissions.TASK_WORK,
                            ProcessDefinitionPermissions.TASK_ASSIGN)),
            access(Role.ERP_ADMIN, "tasklist"),
            access(Role.ERP_ADMIN, "cockpit"),
            new Grant(
                    Role.ERP_ADMIN,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    List.of(
                            ProcessDefinitionPermissions.READ,
                            ProcessDefinitionPermissions.READ_INSTANCE,
                            ProcessDefinitionPermissions.READ_HISTORY,
                            ProcessDefinitionPermissions.RETRY_JOB)),
            new Grant(
                    Role.ERP_ADMIN,
                    Resources.PROCESS_DEFINITION,
                    RequestAccessProcess.KEY,
                    List.of(
                            ProcessDefinitionPermissions.READ_TASK,
                            ProcessDefinitionPermissions.TASK_WORK,
                            ProcessDefinitionPermissions.TASK_ASSIGN)),
            access(Role.PROCESS_OWNER, "cockpit"),
            new Grant(Role.PROCESS_OWNER, Resources.DEPLOYMENT, ANY, List.of(Permissions.CREATE, Permissions.READ)),
            new Grant(
                    Role.PROCESS_OWNER,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    List.of(
                            ProcessDefinitionPermissions.READ,
                            ProcessDefinitionPermissions.READ_INSTANCE,
                            ProcessDefinitionPermissions.READ_HISTORY)),
            new Grant(
                    Role.PROCESS_OWNER,
                    Resources.DECISION_DEFINITION,
                    ANY,
                    List.of(Permissions.READ, Permissions.READ_HISTORY)));

    private static Grant access(Role role, String application) {
        return new Grant(role, Resources.APPLICATION, application, List.of(Permissions.ACCESS));
    }
}
