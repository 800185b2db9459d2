package org.ledgergate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.access.Rights;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.process.access.PersonRights;
import org.springframework.context.ApplicationContext;

/** People who are hired for one test and dismissed after it; everybody's password is "example". */
public final class Staffing implements AutoCloseable {

    private final IdentityService identity;
    private final TaskService tasks;
    private final People people;
    private final PersonRights rights;
    private final List<String> hired = new ArrayList<>();

    public Staffing(ApplicationContext context) {
        this.identity = context.getBean(IdentityService.class);
        this.tasks = context.getBean(TaskService.class);
        this.people = context.getBean(People.class);
        this.rights = context.getBean(PersonRights.class);
    }

    /** Returns somebody new in these roles. */
    public Person hire(String name, Role... roles) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "-" + UUID.randomUUID();
        var user = identity.newUser(id);
        user.setFirstName(name);
        user.setPassword("example");
        identity.saveUser(user);
        hired.add(id);
        for (Role role : roles) {
            identity.createMembership(id, role.group());
        }
        return now(id);
    }

    /** Returns a new accounting approver from whom these boxes are withheld. */
    public Person hireApproverWithout(GridRight... boxes) {
        Person approver = hire("Nina", Role.ERP_STANDARD, Role.ACCOUNTING_APPROVER);
        Set<GridRight> set = EnumSet.allOf(GridRight.class);
        Set.of(boxes).forEach(set::remove);
        return rights.change(
                now("adam"), approver.id(), version(approver), new Rights(ToolPermission.STANDARD, true, set));
    }

    /** Declines a person's request for access, as adam does in Tasklist. */
    public void decline(Person person, String reason) {
        Task task =
                tasks.createTaskQuery().processInstanceBusinessKey(person.id()).singleResult();
        List<String> groups = now("adam").roles().stream().map(Role::group).toList();
        identity.setAuthentication("adam", groups);
        try {
            tasks.complete(task.getId(), Map.of("decision", "decline", "reason", reason));
        } finally {
            identity.clearAuthentication();
        }
    }

    public Person now(String id) {
        return people.find(id).orElseThrow();
    }

    public static String version(Person person) {
        return person.rights().version();
    }

    @Override
    public void close() {
        hired.forEach(identity::deleteUser);
    }
}
