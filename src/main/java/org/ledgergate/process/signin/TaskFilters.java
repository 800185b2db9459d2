package org.ledgergate.process.signin;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.ledgergate.access.Role;
import org.springframework.stereotype.Component;

/** The lists that approvers find in Tasklist. No expression is stored in them. */
@Component
class TaskFilters {

    private static final List<Map<String, String>> COLUMNS = List.of(
            column("itemType", "Type"),
            column("itemNumber", "Number"),
            column("itemVendor", "Vendor"),
            column("itemProject", "Project"),
            column("itemAmount", "Amount"));

    private final FilterService filters;
    private final TaskService tasks;
    private final Groups groups;

    TaskFilters(FilterService filters, TaskService tasks, Groups groups) {
        this.filters = filters;
        this.tasks = tasks;
        this.groups = groups;
    }

    void ensure() {
        ensure("Items awaiting review", "Task_ReviewItem", 0);
        ensure("Failed exports", "Task_ResolveFailure", 10);
    }

    private void ensure(String name, String taskKey, int position) {
        if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
            Filter filter = filters.newTaskFilter(name)
                    .setQuery(tasks.createTaskQuery()
                            .processDefinitionKey("send-to-erp")
                            .taskDefinitionKey(taskKey)
                            .taskCandidateGroup(Role.ACCOUNTING_APPROVER.group())
                            .includeAssignedTasks()
                            .orderByTaskCreateTime()
                            .asc())
                    .setProperties(Map.of("variables", COLUMNS, "priority", position, "refresh", true));
            String id = filters.saveFilter(filter).getId();
            groups.ensure(new Grant(Role.ACCOUNTING_APPROVER, Resources.FILTER, id, List.of(Permissions.READ)));
        }
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
