package org.ledgergate.worklist;

import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemType;

/**
 * Which items are added up.
 *
 * @param type null for all types
 * @param project the project's number; empty for all projects
 */
public record Scope(@Nullable ItemType type, String project) {

    public static final Scope EVERYTHING = new Scope(null, "");

    public boolean covers(ItemType otherType, String otherProject) {
        return (type == null || type == otherType) && (project.isEmpty() || project.equals(otherProject));
    }
}
