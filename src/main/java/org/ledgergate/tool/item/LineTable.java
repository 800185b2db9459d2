package org.ledgergate.tool.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Line;
import org.ledgergate.tool.Amount;

/** An item's schedule of values with its totals. */
record LineTable(List<Row> rows, Amount total, Amount retainage) {

    /** Returns the table; empty for an item without lines. */
    static Optional<LineTable> of(Item item) {
        Map<Integer, String> erpIds = item.lifecycle().erp().lines();
        List<Line> lines = item.content().lines();
        return item.content().amount().filter(total -> !lines.isEmpty()).map(total -> {
            Currency currency = total.currency();
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                rows.add(row(i + 1, lines.get(i), currency, erpIds.getOrDefault(i + 1, "")));
            }
            return new LineTable(
                    rows, Amount.of(total), Amount.of(item.content().retainage(), currency));
        });
    }

    private static Row row(int position, Line line, Currency currency, String erpId) {
        return new Row(
                position,
                line,
                written(line.quantity(), Amount::number),
                written(line.unitPrice(), price -> Amount.price(price, currency)),
                Amount.of(line.amount(), currency).digits(),
                isZero(line.retainage())
                        ? ""
                        : Amount.of(line.retainage(), currency).digits(),
                erpId);
    }

    private static String written(@Nullable BigDecimal number, Function<BigDecimal, String> writing) {
        return number == null ? "" : writing.apply(number);
    }

    private static boolean isZero(BigDecimal number) {
        return number.signum() == 0;
    }

    public boolean withRetainage() {
        return rows.stream().anyMatch(row -> !row.retainage().isEmpty());
    }

    public boolean withErpIds() {
        return rows.stream().anyMatch(row -> !row.erpId().isEmpty());
    }

    /**
     * A schedule-of-values line as it is shown.
     *
     * @param position counted from 1
     * @param retainage empty digits if nothing is withheld
     * @param erpId empty unless synced
     */
    record Row(
            int position,
            Line line,
            String quantity,
            String unitPrice,
            String amount,
            String retainage,
            String erpId) {}
}
