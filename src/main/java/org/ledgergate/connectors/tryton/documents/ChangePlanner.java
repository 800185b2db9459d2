package org.ledgergate.connectors.tryton.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.tryton.records.MasterLookup;
import org.ledgergate.connectors.tryton.records.PurchaseOrders;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;

/**
 * What a commitment change order becomes: an amendment for the cost codes that the order has, several changes of one line
 * summed up, and a supplementary order for all others, because an amendment cannot add a line.
 */
class ChangePlanner {

    private final PurchaseOrders orders;
    private final MasterLookup masters;
    private final LineValues lineValues;
    private final boolean amends;

    ChangePlanner(PurchaseOrders orders, MasterLookup masters, LineValues lineValues, boolean amends) {
        this.orders = orders;
        this.masters = masters;
        this.lineValues = lineValues;
        this.amends = amends;
    }

    /** @param costCodes the accounts of the lines' cost codes */
    List<PlannedRecord> of(ExportRequest request, PurchaseOrders.Order order, Map<String, Long> costCodes) {
        Item item = request.item();
        Map<Long, Long> lineOf = amends ? linesByCostCode(order) : Map.of();
        Map<Long, Amendment.Change> changes = new LinkedHashMap<>();
        List<DraftLine> added = new ArrayList<>();
        for (int position = 1; position <= item.content().lines().size(); position++) {
            Line line = item.content().lines().get(position - 1);
            Long amended = lineOf.get(costCodes.get(line.costCode()));
            if (amended == null) {
                added.add(lineValues.of(position, line));
            } else {
                changes.merge(amended, change(amended, line.amount(), position), ChangePlanner::sum);
            }
        }
        return parts(item, order, List.copyOf(changes.values()), added);
    }

    private List<PlannedRecord> parts(
            Item item, PurchaseOrders.Order order, List<Amendment.Change> changes, List<DraftLine> added) {
        List<PlannedRecord> parts = new ArrayList<>();
        if (!changes.isEmpty()) {
            if (!order.amendable()) {
                throw CallFailed.notExecuted("Tryton has yet to process the commitment before it can be amended.");
            }
            Map<String, Object> values = new HashMap<>();
            if (!item.text(Field.DATE).isEmpty()) {
                values.put("date", TrytonValues.date(item.text(Field.DATE)));
            }
            String words = item.text(Field.NUMBER) + " " + item.text(Field.TITLE);
            parts.add(new Amendment(orders, order.reference(), changes, values, words));
        }
        if (!added.isEmpty()) {
            String reference = item.text(Field.PARENT) + "/" + item.text(Field.NUMBER);
            parts.add(new OrderPlanner(masters).of(item, reference, added, order.reference()));
        }
        return parts;
    }

    /** Of several lines with the same cost code the first is amended. */
    private Map<Long, Long> linesByCostCode(PurchaseOrders.Order order) {
        Map<Long, Long> lines = new HashMap<>();
        orders.lines(List.of(order.id())).forEach(line -> lines.putIfAbsent(line.costCode(), line.id()));
        return lines;
    }

    private static Amendment.Change change(long line, BigDecimal amount, int position) {
        return new Amendment.Change(line, amount, List.of(position));
    }

    private static Amendment.Change sum(Amendment.Change before, Amendment.Change more) {
        List<Integer> positions = new ArrayList<>(before.positions());
        positions.addAll(more.positions());
        return new Amendment.Change(before.line(), before.difference().add(more.difference()), positions);
    }
}
