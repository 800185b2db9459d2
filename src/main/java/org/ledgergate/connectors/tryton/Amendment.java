package org.ledgergate.connectors.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A change of an order's lines. Tryton keeps the new quantity of each line and not the difference, so the quantities are
 * worked out from what the order says at the last moment, and Tryton is told which version of the order that was: if
 * another amendment came between, it refuses and we work them out anew. What was validated once is never validated again.
 *
 * @param order as purchase.purchase,17
 * @param changes by line, in the order of the amendment's lines
 * @param values description and date aside from the mark
 */
record Amendment(Orders orders, String order, List<Change> changes, Map<String, Object> values, String words)
        implements Part {

    /** @param positions of the item's lines that it sums up, counted from 1 */
    record Change(long line, BigDecimal difference, List<Integer> positions) {}

    @Override
    public Paper paper() {
        return Paper.AMENDMENT;
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
    public long begin(Conversation tryton, Mark mark) {
        Orders.Order now = current();
        Map<Long, Orders.Line> lines = lines(now);
        Map<String, Object> all = new HashMap<>(values);
        all.put("purchase", now.id());
        all.put("description", mark.before(words));
        all.put(
                "lines",
                Values.created(
                        changes.stream().map(change -> line(change, lines)).toList()));
        return tryton.create(paper().model(), all);
    }

    private Map<String, Object> line(Change change, Map<Long, Orders.Line> lines) {
        Orders.Line line = line(lines, change);
        Map<String, Object> amended = new HashMap<>(orders.product());
        amended.put("action", "line");
        amended.put("line", line.id());
        amended.put("quantity", line.quantity().add(change.difference()));
        amended.put("unit_price", Values.decimal(line.unitPrice()));
        amended.put("description", line.description());
        return amended;
    }

    @Override
    public void finish(Conversation tryton, long id) {
        Pauses pauses = new Pauses(tryton.deadline());
        while (true) {
            Orders.Order now = current();
            Map<Long, Orders.Line> lines = lines(now);
            if (validated(tryton, id)) {
                return;
            }
            correct(tryton, id, lines);
            try {
                tryton.press(paper().model(), "validate_amendment", id, stamps(now, lines));
                return;
            } catch (Said said) {
                if (said.kind() != Said.Kind.CHANGED_MEANWHILE || !pauses.paused()) {
                    throw said;
                }
            }
        }
    }

    /** A line that is changed by itself leaves its order's version as it was. */
    private Map<String, String> stamps(Orders.Order now, Map<Long, Orders.Line> lines) {
        Map<String, String> stamps = new HashMap<>();
        stamps.put(now.reference(), now.stamp());
        changes.forEach(change -> {
            Orders.Line line = line(lines, change);
            stamps.put(line.reference(), line.stamp());
        });
        return stamps;
    }

    /** The draft's quantities follow from the order as it was when the draft was written; it may have changed since. */
    private void correct(Conversation tryton, long id, Map<Long, Orders.Line> lines) {
        Map<Long, Change> wanted = new HashMap<>();
        changes.forEach(change -> wanted.put(change.line(), change));
        List<JsonNode> draft = new Records(tryton).lines(paper(), id, "line", "quantity", "unit_price");
        for (JsonNode drafted : draft) {
            Change change = wanted.remove(drafted.path("line").asLong());
            if (change == null
                    || Values.decimal(drafted.path("unit_price"))
                                    .compareTo(line(lines, change).unitPrice())
                            != 0) {
                throw altered(id);
            }
            BigDecimal quantity = line(lines, change).quantity().add(change.difference());
            if (quantity.compareTo(drafted.path("quantity").decimalValue()) != 0) {
                tryton.change(paper().lineModel(), drafted.path("id").asLong(), Map.of("quantity", quantity));
            }
        }
        if (!wanted.isEmpty()) {
            throw altered(id);
        }
    }

    private static Said altered(long id) {
        return new Said(
                Said.Kind.ALTERED,
                "Tryton would not change what was accepted: its draft purchase.amendment," + id + " has other lines.");
    }

    private static Orders.Line line(Map<Long, Orders.Line> lines, Change change) {
        return Optional.ofNullable(lines.get(change.line()))
                .orElseThrow(() -> new Said(Said.Kind.REFUSED, "A line of the commitment is no longer in Tryton."));
    }

    private static boolean validated(Conversation tryton, long id) {
        return new Records(tryton)
                .state(Paper.AMENDMENT, id)
                .filter(Paper.AMENDMENT.posted()::contains)
                .isPresent();
    }

    /** The version is read before the lines, so that a change between the two is noticed. */
    private Orders.Order current() {
        return orders.find(order)
                .orElseThrow(() -> new Said(Said.Kind.REFUSED, "The commitment is no longer in Tryton's books."));
    }

    private Map<Long, Orders.Line> lines(Orders.Order now) {
        return orders.lines(List.of(now.id())).stream().collect(Collectors.toMap(Orders.Line::id, Function.identity()));
    }
}
