package org.ledgergate.process.signin;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ledgergate.access.Role;
import org.ledgergate.process.access.RequestAccessProcess;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.stereotype.Component;

/** The lists that approvers and administrators find in Tasklist. No expression is stored in them. */
@Component
class TaskFilters {

    private static final List<Map<String, String>> ITEM = List.of(
            column("itemType", "Type"),
            column("itemNumber", "Number"),
            column("itemVendor", "Vendor"),
            column("itemProject", "Project"),
            column("itemAmount", "Amount"));

    private static final List<Map<String, String>> REQUEST =
            List.of(column("askedByName", "Who"), column("wish", "Asks for"));

    private final FilterService filters;
    private final TaskService tasks;
    private final Groups groups;

    TaskFilters(FilterService filters, TaskService tasks, Groups groups) {
        this.filters = filters;
        this.tasks = tasks;
        this.groups = groups;
    }

    void ensure() {
        ensure("Items awaiting review", Role.ACCOUNTING_APPROVER, itemTasks(SendToErpProcess.REVIEW_ITEM), ITEM, 0);
        ensure("Failed exports", Role.ACCOUNTING_APPROVER, itemTasks(SendToErpProcess.RESOLVE_FAILURE), ITEM, 10);
        TaskQuery requests = tasks.createTaskQuery().processDefinitionKey(RequestAccessProcess.KEY);
        ensure("Access requests", Role.ERP_ADMIN, requests, REQUEST, 20);
    }

    private TaskQuery itemTasks(String taskKey) {
        return tasks.createTaskQuery()
                .processDefinitionKey(SendToErpProcess.KEY)
                .taskDefinitionKey(taskKey);
    }

    private void ensure(String name, Role role, TaskQuery query, List<Map<String, String>> columns, int position) {
        if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
            Filter filter = filters.newTaskFilter(name)
                    .setQuery(query.taskCandidateGroup(role.group())
                            .includeAssignedTasks()
                            .orderByTaskCreateTime()
                            .asc())
                    .setProperties(Map.of("variables", columns, "priority", position, "refresh", true));
            String id = filters.saveFilter(filter).getId();
            groups.ensure(new Grant(role, Resources.FILTER, id, List.of(Permissions.READ)));
        }
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
