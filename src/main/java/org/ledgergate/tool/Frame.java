package org.ledgergate.tool;

import java.util.List;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;

/** What stands around every page: who is signed in, the subtabs, the legend. */
record Frame(Person person, List<Tab> tabs) {

    List<Mark> legend() {
        return Mark.all();
    }

    boolean approver() {
        return person.accountingApprover();
    }

    boolean opensTasklist() {
        return person.has(Role.ACCOUNTING_APPROVER) || opensCockpit();
    }

    boolean opensCockpit() {
        return person.has(Role.PROCESS_OWNER) || person.has(Role.CAMUNDA_ADMIN);
    }
}
