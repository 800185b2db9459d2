package org.ledgergate.connectors.tryton;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** The fields of the stand-in's records that are worked out and not kept. */
@NullUnmarked
class StandInSums {

    private StandInSums() {}

    static Object field(StandInBooks books, String model, Map<String, Object> row, String field) {
        return switch (model + " " + field) {
            case "purchase.purchase untaxed_amount", "purchase.purchase total_amount" ->
                decimal(total(books, "purchase.line", "purchase", row.get("id")));
            case "account.invoice untaxed_amount", "account.invoice total_amount" ->
                decimal(total(books, "account.invoice.line", "invoice", row.get("id")));
            case "purchase.line amount", "account.invoice.line amount" -> decimal(amount(row));
            default -> row.get(field);
        };
    }

    static BigDecimal total(StandInBooks books, String lineModel, String owner, Object id) {
        return lines(books, lineModel, owner, id).stream()
                .map(StandInSums::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<Map<String, Object>> lines(StandInBooks books, String model, String owner, Object id) {
        return books.all(model).stream()
                .filter(line -> Objects.equals(line.get(owner), id))
                .toList();
    }

    private static BigDecimal amount(Map<String, Object> line) {
        return number(line.get("quantity")).multiply(number(line.get("unit_price")));
    }

    private static BigDecimal number(Object value) {
        return value instanceof Map<?, ?> decimal
                ? new BigDecimal(String.valueOf(decimal.get("decimal")))
                : new BigDecimal(String.valueOf(value));
    }

    private static Map<String, Object> decimal(BigDecimal value) {
        return Map.of("__class__", "Decimal", "decimal", value.toPlainString());
    }
}
