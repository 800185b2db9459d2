package org.ledgergate.tool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.Item;
import org.ledgergate.items.Line;

/** An item's schedule of values with its totals. */
record LineTable(List<LineRow> rows, Amount total, Amount retainage) {

    /** Answers the table; empty for an item without lines. */
    static Optional<LineTable> of(Item item, Map<Integer, String> erpIds) {
        List<Line> lines = item.content().lines();
        return item.content().amount().filter(total -> !lines.isEmpty()).map(total -> {
            Currency currency = total.currency();
            List<LineRow> rows = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                rows.add(row(i + 1, lines.get(i), currency, erpIds.getOrDefault(i + 1, "")));
            }
            return new LineTable(
                    rows, Amount.of(total), Amount.of(item.content().retainage(), currency));
        });
    }

    private static LineRow row(int position, Line line, Currency currency, String erpId) {
        return new LineRow(
                position,
                line,
                line.unitPrice() == null ? "" : line.unitPrice().toPlainString(),
                Amount.of(line.amount(), currency).digits(),
                isZero(line.retainage())
                        ? ""
                        : Amount.of(line.retainage(), currency).digits(),
                erpId);
    }

    private static boolean isZero(BigDecimal number) {
        return number.signum() == 0;
    }

    boolean withRetainage() {
        return rows.stream().anyMatch(row -> !row.retainage().isEmpty());
    }

    boolean withErpIds() {
        return rows.stream().anyMatch(row -> !row.erpId().isEmpty());
    }
}
