package org.ledgergate.items.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;

/**
 * What an ERP can hold of one item type, and what it demands.
 *
 * @param taken whether the ERP takes items of this type at all
 * @param byField a field without an entry has no limit
 * @param required fields that this ERP wants although we do not; an item without them is not sent
 * @param linesRequired whether it takes no item without lines, because it adds up nothing else
 * @param numbersUniqueForVendor whether it takes a number only once from a vendor, whatever the commitment
 */
public record Limits(
        boolean taken,
        Map<Field, Limit> byField,
        Set<Field> required,
        boolean linesRequired,
        boolean numbersUniqueForVendor) {

    public static final Limits NONE = new Limits(Map.of());

    /** Of a type that the ERP does not take. */
    public static final Limits NOT_TAKEN = new Limits(false, Map.of(), Set.of(), false, false);

    public Limits {
        byField = Map.copyOf(byField);
        required = Set.copyOf(required);
    }

    public Limits(Map<Field, Limit> byField) {
        this(byField, Set.of());
    }

    public Limits(Map<Field, Limit> byField, Set<Field> required) {
        this(true, byField, required, false, false);
    }

    /** Returns the same limits of an ERP that takes no item without lines. */
    public Limits withLinesRequired() {
        return new Limits(taken, byField, required, true, numbersUniqueForVendor);
    }

    /** Returns the same limits of an ERP that takes a number only once from a vendor. Source: R51. */
    public Limits withUniqueNumbers() {
        return new Limits(taken, byField, required, linesRequired, true);
    }

    /** Returns what the ERP would cut off of an item's header: by field, what it would keep. */
    public List<Difference> truncations(Item item) {
        List<Difference> cut = new ArrayList<>();
        byField.forEach((field, limit) -> limit.truncated(item.text(field))
                .ifPresent(kept -> cut.add(Difference.of(field, item.text(field), kept))));
        return cut;
    }
}
