package org.ledgergate.connectors.tryton;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.items.Line;

/**
 * The lines of orders and invoices. A line of a schedule of values is an amount that is drawn down, so its quantity in
 * Tryton is the amount and its price 1: then Tryton itself knows how much of it is still open.
 */
class LineValues {

    /** Below this every cent survives Tryton's floating-point quantities. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("10000000000000");

    private final Books books;
    private final Masters masters;
    private final long job;
    private final Map<String, Long> costCodes;

    LineValues(Books books, Masters masters, long job, Map<String, Long> costCodes) {
        this.books = books;
        this.masters = masters;
        this.job = job;
        this.costCodes = costCodes;
    }

    /** @param position of the item's line, counted from 1 */
    Map<String, Object> of(int position, Line line) {
        if (line.amount().abs().compareTo(TOO_LARGE) >= 0) {
            masters.object("Line " + position + ": Tryton cannot hold an amount of " + line.amount() + " exactly.");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("type", "line");
        values.put("sequence", position);
        values.put("product", books.product());
        values.put("unit", books.unit());
        values.put("quantity", line.amount());
        values.put("unit_price", Values.decimal(BigDecimal.ONE));
        values.put("description", line.description());
        values.put("analytic_accounts", Values.created(entries(costCodes.getOrDefault(line.costCode(), 0L))));
        return values;
    }

    private List<Object> entries(long costCode) {
        List<Object> entries = new ArrayList<>();
        entries.add(Map.of("root", books.axes().jobs(), "account", job));
        if (costCode != 0) {
            entries.add(Map.of("root", books.axes().costCodes(), "account", costCode));
        }
        return entries;
    }
}
