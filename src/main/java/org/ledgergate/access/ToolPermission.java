package org.ledgergate.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgergate.messages.Word;

/** How much of the ERP Integrations tool a person may use, in rising order. */
public enum ToolPermission implements Word {
    NONE("None", null),
    READ_ONLY("Read only", Role.ERP_READ_ONLY),
    STANDARD("Standard", Role.ERP_STANDARD),
    ADMIN("Admin", Role.ERP_ADMIN);

    private final String label;
    private final @Nullable Role role;

    ToolPermission(String label, @Nullable Role role) {
        this.label = label;
        this.role = role;
    }

    @Override
    public String textKey() {
        return "permission." + name();
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the role that bears it; empty for none. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }
}
