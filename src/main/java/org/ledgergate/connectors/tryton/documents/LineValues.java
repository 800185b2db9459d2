package org.ledgergate.connectors.tryton.documents;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.tryton.records.MasterLookup;
import org.ledgergate.connectors.tryton.records.TrytonSetup;
import org.ledgergate.items.content.Line;

/**
 * The lines of orders and invoices. A line of a schedule of values is an amount that is drawn down, so its quantity in
 * Tryton is the amount and its price 1: then Tryton itself knows how much of it is still open.
 */
class LineValues {

    /** Below this every cent survives Tryton's floating-point quantities. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("10000000000000");

    private final TrytonSetup setup;
    private final MasterLookup masters;
    private final long job;
    private final Map<String, Long> costCodes;

    LineValues(TrytonSetup setup, MasterLookup masters, long job, Map<String, Long> costCodes) {
        this.setup = setup;
        this.masters = masters;
        this.job = job;
        this.costCodes = costCodes;
    }

    List<DraftLine> of(List<Line> lines) {
        return java.util.stream.IntStream.rangeClosed(1, lines.size())
                .mapToObj(position -> of(position, lines.get(position - 1)))
                .toList();
    }

    /** @param position of the item's line, counted from 1 */
    DraftLine of(int position, Line line) {
        if (line.amount().abs().compareTo(TOO_LARGE) >= 0) {
            masters.object("Line " + position + ": Tryton cannot hold an amount of " + line.amount() + " exactly.");
        }
        Map<String, Object> others =
                Map.of("product", setup.product(), "unit", setup.unit(), "description", line.description());
        return new DraftLine(position, line.amount(), BigDecimal.ONE, costs(line), others);
    }

    private Map<Long, Long> costs(Line line) {
        Map<Long, Long> costs = new LinkedHashMap<>();
        costs.put(setup.axes().jobs(), job);
        long costCode = costCodes.getOrDefault(line.costCode(), 0L);
        if (costCode != 0) {
            costs.put(setup.axes().costCodes(), costCode);
        }
        return costs;
    }
}
