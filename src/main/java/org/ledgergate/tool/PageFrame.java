package org.ledgergate.tool;

import java.util.List;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;

/** What stands around every page: who is signed in, the subtabs, the legend. */
public record PageFrame(Person person, List<Tab> tabs) {

    public List<StateBadge> legend() {
        return StateBadge.all();
    }

    public boolean approver() {
        return person.accountingApprover();
    }

    /** Returns whether the person lacks the right, and can sensibly ask for it. */
    public boolean asksForAccess(GridRight box) {
        return !person.may(box) && person.onAccountingSide();
    }

    public boolean opensTasklist() {
        return person.has(Role.ACCOUNTING_APPROVER) || opensCockpit();
    }

    public boolean opensCockpit() {
        return person.has(Role.PROCESS_OWNER) || person.has(Role.CAMUNDA_ADMIN) || person.has(Role.ERP_ADMIN);
    }

    public boolean opensAdmin() {
        return person.has(Role.CAMUNDA_ADMIN);
    }

    /** A subtab of the tool; its text is named by a key of the bundles. */
    public record Tab(String text, String href, boolean current) {}
}
