package org.ledgergate.connectors.tryton.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.records.OwnRecords;
import org.ledgergate.connectors.tryton.records.PurchaseOrders;
import org.ledgergate.connectors.tryton.records.RecordTag;
import org.ledgergate.connectors.tryton.rpc.RetryPauses;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonError;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;

/**
 * A change of an order's lines. Tryton keeps the new quantity of each line and not the difference, so the quantities are
 * worked out from what the order says at the last moment, and Tryton is told which version of the order that was: if
 * another amendment came between, it refuses and we work them out anew. What was validated once is never validated again.
 *
 * @param order as purchase.purchase,17
 * @param changes by line, in the order of the amendment's lines
 * @param values description and date aside from the tag
 */
record Amendment(PurchaseOrders orders, String order, List<Change> changes, Map<String, Object> values, String words)
        implements PlannedRecord {

    /** @param positions of the item's lines that it sums up, counted from 1 */
    record Change(long line, BigDecimal difference, List<Integer> positions) {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.AMENDMENT;
    }

    @Override
    public List<List<Integer>> positions() {
        return changes.stream().map(Change::positions).toList();
    }

    @Override
    public String under() {
        return "";
    }

    @Override
    public long begin(TrytonClient tryton, RecordTag tag) {
        PurchaseOrders.Order now = current();
        Map<Long, PurchaseOrders.OrderLine> lines = lines(now);
        Map<String, Object> all = new HashMap<>(values);
        all.put("purchase", now.id());
        all.put("description", tag.before(words));
        all.put(
                "lines",
                TrytonValues.created(
                        changes.stream().map(change -> line(change, lines)).toList()));
        return tryton.create(kind().model(), all);
    }

    private Map<String, Object> line(Change change, Map<Long, PurchaseOrders.OrderLine> lines) {
        PurchaseOrders.OrderLine line = line(lines, change);
        Map<String, Object> amended = new HashMap<>(orders.product());
        amended.put("action", "line");
        amended.put("line", line.id());
        amended.put("quantity", line.quantity().add(change.difference()));
        amended.put("unit_price", TrytonValues.decimal(line.unitPrice()));
        amended.put("description", line.description());
        return amended;
    }

    @Override
    public void finish(TrytonClient tryton, long id) {
        RetryPauses pauses = new RetryPauses(tryton.deadline());
        while (true) {
            PurchaseOrders.Order now = current();
            Map<Long, PurchaseOrders.OrderLine> lines = lines(now);
            if (validated(tryton, id)) {
                return;
            }
            correct(tryton, id, lines);
            try {
                tryton.press(kind().model(), "validate_amendment", id, stamps(now, lines));
                return;
            } catch (TrytonError error) {
                if (error.kind() != TrytonError.Kind.CHANGED_MEANWHILE || !pauses.paused()) {
                    throw error;
                }
            }
        }
    }

    /** A change of a line alone leaves its order's version as it was. */
    private Map<String, String> stamps(PurchaseOrders.Order now, Map<Long, PurchaseOrders.OrderLine> lines) {
        Map<String, String> stamps = new HashMap<>();
        stamps.put(now.reference(), now.stamp());
        changes.forEach(change -> {
            PurchaseOrders.OrderLine line = line(lines, change);
            stamps.put(line.reference(), line.stamp());
        });
        return stamps;
    }

    /** The draft's quantities follow from the order as it was when the draft was written; it may have changed since. */
    private void correct(TrytonClient tryton, long id, Map<Long, PurchaseOrders.OrderLine> lines) {
        Map<Long, Change> wanted = new HashMap<>();
        changes.forEach(change -> wanted.put(change.line(), change));
        List<JsonNode> draft = new OwnRecords(tryton).lines(kind(), id, "line", "quantity", "unit_price");
        for (JsonNode drafted : draft) {
            Change change = wanted.remove(drafted.path("line").asLong());
            if (change == null
                    || TrytonValues.decimal(drafted.path("unit_price"))
                                    .compareTo(line(lines, change).unitPrice())
                            != 0) {
                throw altered(id);
            }
            BigDecimal quantity = line(lines, change).quantity().add(change.difference());
            if (quantity.compareTo(drafted.path("quantity").decimalValue()) != 0) {
                tryton.change(kind().lineModel(), drafted.path("id").asLong(), Map.of("quantity", quantity));
            }
        }
        if (!wanted.isEmpty()) {
            throw altered(id);
        }
    }

    private static TrytonError altered(long id) {
        return new TrytonError(
                TrytonError.Kind.ALTERED,
                "Tryton would not change what was accepted: its draft purchase.amendment," + id + " has other lines.");
    }

    private static PurchaseOrders.OrderLine line(Map<Long, PurchaseOrders.OrderLine> lines, Change change) {
        return Optional.ofNullable(lines.get(change.line()))
                .orElseThrow(() ->
                        new TrytonError(TrytonError.Kind.REFUSED, "A line of the commitment is no longer in Tryton."));
    }

    private static boolean validated(TrytonClient tryton, long id) {
        return new OwnRecords(tryton)
                .state(DocumentKind.AMENDMENT, id)
                .filter(DocumentKind.AMENDMENT.posted()::contains)
                .isPresent();
    }

    /** The version is read before the lines, so that a change between the two is noticed. */
    private PurchaseOrders.Order current() {
        return orders.find(order)
                .orElseThrow(() ->
                        new TrytonError(TrytonError.Kind.REFUSED, "The commitment is no longer in Tryton's books."));
    }

    private Map<Long, PurchaseOrders.OrderLine> lines(PurchaseOrders.Order now) {
        return orders.lines(List.of(now.id())).stream()
                .collect(Collectors.toMap(PurchaseOrders.OrderLine::id, Function.identity()));
    }
}
