package org.ledgergate.access;

import java.util.Arrays;
import java.util.Optional;
import org.ledgergate.messages.Word;

/** A group that a person can be in; its name is the group's id in the identity service. */
public enum Role implements Word {
    ACCOUNTING_APPROVER("accounting-approver", "Can push to accounting"),
    ERP_READ_ONLY("erp-read-only", "ERP Integrations: read only"),
    ERP_STANDARD("erp-standard", "ERP Integrations: standard"),
    ERP_ADMIN("erp-admin", "ERP Integrations: administrator"),
    PROJECT_USER("project-user", "Project user"),
    PROCESS_OWNER("process-owner", "Process owner"),
    CAMUNDA_ADMIN("camunda-admin", "System administrator");

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    public String group() {
        return group;
    }

    @Override
    public String textKey() {
        return "role." + group;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the role that a group stands for; groups of other origin stand for none. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
