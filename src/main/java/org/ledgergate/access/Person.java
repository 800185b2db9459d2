package org.ledgergate.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Somebody who signs in, or Ledgergate itself.
 *
 * @param email may be empty; such a person gets no mail
 * @param withheld the boxes of the grid that are not set
 */
public record Person(String id, String name, String email, Set<Role> roles, Set<GridRight> withheld) {

    /** Ledgergate itself: what the engine does without a person. Holds no role, so no action is open to it. */
    public static final Person LEDGERGATE = new Person("ledgergate", "Ledgergate", "", Set.of());

    public Person {
        roles = Set.copyOf(roles);
        withheld = Set.copyOf(withheld);
    }

    /** Somebody for whom every box is set. */
    public Person(String id, String name, String email, Set<Role> roles) {
        this(id, name, email, roles, Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public ToolPermission toolPermission() {
        return Arrays.stream(ToolPermission.values())
                .filter(permission -> permission.role().filter(this::has).isPresent())
                .reduce(ToolPermission.NONE, (lower, higher) -> higher);
    }

    /** Standard or higher on the tool, and the privilege to push to accounting: both, never one alone. */
    public boolean accountingApprover() {
        return atLeast(ToolPermission.STANDARD) && has(Role.ACCOUNTING_APPROVER);
    }

    /** An accounting approver for whom the box is set. */
    public boolean may(GridRight box) {
        return accountingApprover() && !withheld.contains(box);
    }

    public Rights rights() {
        Set<GridRight> boxes = EnumSet.allOf(GridRight.class);
        boxes.removeAll(withheld);
        return new Rights(toolPermission(), has(Role.ACCOUNTING_APPROVER), boxes);
    }

    /** Returns the same person with other rights; roles that are no right on the tool stay. */
    public Person with(Rights rights) {
        Set<Role> others = new HashSet<>(roles);
        for (ToolPermission permission : ToolPermission.values()) {
            permission.role().ifPresent(others::remove);
        }
        others.remove(Role.ACCOUNTING_APPROVER);
        rights.toolPermission().role().ifPresent(others::add);
        if (rights.canPushToAccounting()) {
            others.add(Role.ACCOUNTING_APPROVER);
        }
        Set<GridRight> cleared = EnumSet.allOf(GridRight.class);
        cleared.removeAll(rights.boxes());
        return new Person(id, name, email, others, cleared);
    }

    public boolean atLeast(ToolPermission permission) {
        return toolPermission().compareTo(permission) >= 0;
    }

    /**
     * Returns whether the person works with the tool or holds the privilege to push to accounting. Anyone else, such as a
     * project user, is not told what they would need to approve.
     */
    public boolean onAccountingSide() {
        return atLeast(ToolPermission.READ_ONLY) || has(Role.ACCOUNTING_APPROVER);
    }

    /** May see items: the tool's readers, and the project people who send them. */
    public boolean seesItems() {
        return atLeast(ToolPermission.READ_ONLY) || has(Role.PROJECT_USER);
    }
}
