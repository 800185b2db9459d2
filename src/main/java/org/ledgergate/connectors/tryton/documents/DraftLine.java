package org.ledgergate.connectors.tryton.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.tryton.records.ReadBack;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;

/**
 * A line of an order or an invoice as we write it.
 *
 * @param sequence the position of the item's line, counted from 1, or {@link ReadBack#RETAINAGE}
 * @param costs the analytic account on each axis, by the axis
 * @param others every other value, by Tryton's names
 */
record DraftLine(
        int sequence, BigDecimal quantity, BigDecimal unitPrice, Map<Long, Long> costs, Map<String, Object> others) {

    /** Returns the line with more values. */
    DraftLine with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(others);
        all.putAll(more);
        return new DraftLine(sequence, quantity, unitPrice, costs, all);
    }

    BigDecimal amount() {
        return quantity.multiply(unitPrice);
    }

    /** Returns the line in Tryton's writing. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(others);
        values.put("type", "line");
        values.put("sequence", sequence);
        values.put("quantity", quantity);
        values.put("unit_price", TrytonValues.decimal(unitPrice));
        if (!costs.isEmpty()) {
            List<Object> entries = new ArrayList<>();
            costs.forEach((root, account) -> entries.add(Map.of("root", root, "account", account)));
            values.put("analytic_accounts", TrytonValues.created(entries));
        }
        return values;
    }
}
