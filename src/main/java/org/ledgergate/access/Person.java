package org.ledgergate.access;

import java.util.Set;

/**
 * Somebody who signs in, or Ledgergate itself.
 *
 * @param email may be empty; such a person gets no mail
 */
public record Person(String id, String name, String email, Set<Role> roles) {

    /** Ledgergate itself: what the engine does without a person. Holds no role, so no action is open to it. */
    public static final Person LEDGERGATE = new Person("ledgergate", "Ledgergate", "", Set.of());

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public ToolPermission toolPermission() {
        if (has(Role.ERP_ADMIN)) {
            return ToolPermission.ADMIN;
        }
        if (has(Role.ERP_STANDARD)) {
            return ToolPermission.STANDARD;
        }
        return has(Role.ERP_READ_ONLY) ? ToolPermission.READ_ONLY : ToolPermission.NONE;
    }

    /** Standard or higher on the tool, and the privilege to push to accounting: both, never one alone. */
    public boolean accountingApprover() {
        return atLeast(ToolPermission.STANDARD) && has(Role.ACCOUNTING_APPROVER);
    }

    public boolean atLeast(ToolPermission permission) {
        return toolPermission().compareTo(permission) >= 0;
    }

    /** May see items: the tool's readers, and the project people who send them. */
    public boolean seesItems() {
        return atLeast(ToolPermission.READ_ONLY) || has(Role.PROJECT_USER);
    }
}
