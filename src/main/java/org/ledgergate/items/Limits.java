package org.ledgergate.items;

import java.util.Map;
import java.util.Set;

/**
 * What an ERP can hold of one item type, and what it demands.
 *
 * @param byField a field without an entry has no limit
 * @param required fields that this ERP wants although we do not; an item without them is not sent
 */
public record Limits(Map<Field, Limit> byField, Set<Field> required) {

    public static final Limits NONE = new Limits(Map.of());

    public Limits {
        byField = Map.copyOf(byField);
        required = Set.copyOf(required);
    }

    public Limits(Map<Field, Limit> byField) {
        this(byField, Set.of());
    }
}
