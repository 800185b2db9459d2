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

    private static final int TRIES = 3;

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
    public boolean fits(Conversation tryton, long id) {
        return true;
    }

    @Override
    public void finish(Conversation tryton, long id) {
        for (int tries = TRIES; ; tries--) {
            Orders.Order now = current();
            Map<Long, Orders.Line> lines = lines(now);
            if (validated(tryton, id)) {
                return;
            }
            correct(tryton, id, lines);
            try {
                tryton.press(paper().model(), "validate_amendment", id, Map.of(now.reference(), now.stamp()));
                return;
            } catch (Said said) {
                if (said.kind() != Said.Kind.CHANGED_MEANWHILE || tries == 1) {
                    throw said;
                }
            }
        }
    }

    /** The draft's quantities follow from the order as it was when the draft was written; it may have changed since. */
    private void correct(Conversation tryton, long id, Map<Long, Orders.Line> lines) {
        Map<Long, BigDecimal> wanted = changes.stream()
                .collect(Collectors.toMap(
                        Change::line, change -> line(lines, change).quantity().add(change.difference())));
        for (JsonNode drafted : new Records(tryton).lines(paper(), id, "line", "quantity")) {
            BigDecimal quantity = wanted.get(drafted.path("line").asLong());
            if (quantity != null && quantity.compareTo(drafted.path("quantity").decimalValue()) != 0) {
                tryton.change(paper().lineModel(), drafted.path("id").asLong(), Map.of("quantity", quantity));
            }
        }
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
