package org.ledgergate.items;

import java.util.Map;

/** What an ERP can hold of one item type, by field; a field without an entry has no limit. */
public record Limits(Map<Field, Limit> byField) {

    public static final Limits NONE = new Limits(Map.of());

    public Limits {
        byField = Map.copyOf(byField);
    }
}
