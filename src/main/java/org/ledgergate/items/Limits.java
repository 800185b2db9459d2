package org.ledgergate.items;

import java.util.Map;
import java.util.Set;

/**
 * What an ERP can hold of one item type, and what it demands.
 *
 * @param taken whether the ERP takes items of this type at all
 * @param byField a field without an entry has no limit
 * @param required fields that this ERP wants although we do not; an item without them is not sent
 */
public record Limits(boolean taken, Map<Field, Limit> byField, Set<Field> required) {

    public static final Limits NONE = new Limits(Map.of());

    /** Of a type that the ERP does not take. */
    public static final Limits NOT_TAKEN = new Limits(false, Map.of(), Set.of());

    public Limits {
        byField = Map.copyOf(byField);
        required = Set.copyOf(required);
    }

    public Limits(Map<Field, Limit> byField) {
        this(byField, Set.of());
    }

    public Limits(Map<Field, Limit> byField, Set<Field> required) {
        this(true, byField, required);
    }
}
