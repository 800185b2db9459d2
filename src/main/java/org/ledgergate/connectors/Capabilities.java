package org.ledgergate.connectors;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.records.RecordKind;

/**
 * What an ERP can do; screens, checks and processes read this and never an ERP's name.
 *
 * @param connection names the connection to this ERP; part of every export key, so it never changes
 * @param label the ERP's name for people
 * @param exports what it takes, with what the approver fills in for each type, the fields it demands and the limits of its fields
 * @param imports what it can be asked for
 * @param changeMode what a commitment change order becomes there
 * @param visibilityDelay how long after a post the ERP's search may still miss it
 */
public record Capabilities(
        String connection,
        String label,
        Map<ItemType, Export> exports,
        Set<RecordKind> imports,
        ChangeMode changeMode,
        Duration visibilityDelay) {

    /** How one type is exported. */
    public record Export(Limits limits, List<ExtraField> extraFields) {}

    public Capabilities {
        exports = Map.copyOf(exports);
        imports = imports.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(imports));
    }

    /** Returns the limits for a type. */
    public Limits limits(ItemType type) {
        Export export = exports.get(type);
        return export == null ? Limits.NOT_TAKEN : export.limits();
    }

    /** Returns what the approver may or must fill in on Accept. */
    public List<ExtraField> extraFields(ItemType type) {
        Export export = exports.get(type);
        return export == null ? List.of() : export.extraFields();
    }
}
