package org.ledgergate.connectors.tryton.documents;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;

/**
 * What an order or an invoice says in figures.
 *
 * @param total before tax, and less what is withheld
 * @param lines by their sequence numbers
 */
record DocumentFigures(long party, long currency, BigDecimal total, Map<Integer, LineFigures> lines) {

    /** @param account in the ledger; 0 on an order */
    record LineFigures(BigDecimal quantity, BigDecimal unitPrice, long account, Set<Long> costs) {

        private static LineFigures of(DraftLine line) {
            return new LineFigures(
                    line.quantity().stripTrailingZeros(),
                    line.unitPrice().stripTrailingZeros(),
                    id(line.others().get("account")),
                    new TreeSet<>(line.costs().values()));
        }

        private static LineFigures read(JsonNode line) {
            Set<Long> costs = new TreeSet<>();
            line.path("analytic_accounts.")
                    .forEach(entry -> costs.add(entry.path("account").asLong()));
            // an axis without an account
            costs.remove(0L);
            return new LineFigures(
                    line.path("quantity").decimalValue().stripTrailingZeros(),
                    TrytonValues.decimal(line.path("unit_price")).stripTrailingZeros(),
                    line.path("account").asLong(),
                    costs);
        }
    }

    /** Returns what a document is to say. */
    static DocumentFigures of(Document document) {
        Map<Integer, LineFigures> lines = new TreeMap<>();
        document.lines().forEach(line -> lines.put(line.sequence(), LineFigures.of(line)));
        BigDecimal total = document.lines().stream().map(DraftLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DocumentFigures(
                id(document.values().get("party")), id(document.values().get("currency")), total, lines);
    }

    /** Returns what a record of Tryton's says; empty if it is gone. */
    static Optional<DocumentFigures> read(TrytonClient tryton, DocumentKind kind, long id) {
        String account = kind == DocumentKind.INVOICE ? "lines.account" : "lines.id";
        return tryton
                .search(
                        kind.model(),
                        java.util.List.of(is("id", id)),
                        "party",
                        "currency",
                        "untaxed_amount",
                        "lines.sequence",
                        "lines.quantity",
                        "lines.unit_price",
                        account,
                        "lines.analytic_accounts.account")
                .stream()
                .map(DocumentFigures::read)
                .findFirst();
    }

    private static DocumentFigures read(JsonNode row) {
        Map<Integer, LineFigures> lines = new TreeMap<>();
        int added = 0;
        for (JsonNode line : row.path("lines.")) {
            // a line that somebody has added has no number of ours, or one of them again
            int sequence = line.path("sequence").asInt(0);
            lines.put(sequence < 1 || lines.containsKey(sequence) ? --added : sequence, LineFigures.read(line));
        }
        return new DocumentFigures(
                row.path("party").asLong(),
                row.path("currency").asLong(),
                TrytonValues.decimal(row.path("untaxed_amount")),
                lines);
    }

    boolean same(DocumentFigures others) {
        return party == others.party
                && currency == others.currency
                && total.compareTo(others.total) == 0
                && lines.equals(others.lines);
    }

    /** Returns in words for people in what others differ from these. */
    String difference(DocumentFigures others) {
        if (total.compareTo(others.total) != 0) {
            return "it amounts to " + others.total.toPlainString() + " in place of " + total.toPlainString();
        }
        Set<Integer> sequences = new TreeSet<>(lines.keySet());
        sequences.addAll(others.lines.keySet());
        return sequences.stream()
                .filter(sequence -> !Objects.equals(lines.get(sequence), others.lines.get(sequence)))
                .findFirst()
                .map(sequence -> "line " + sequence + " is " + others.amount(sequence, total.scale()) + " in place of "
                        + amount(sequence, total.scale()) + ", or on other accounts")
                .orElse("it has another vendor or currency");
    }

    private String amount(int sequence, int decimals) {
        return Optional.ofNullable(lines.get(sequence))
                .map(line -> line.quantity().multiply(line.unitPrice()))
                .map(amount ->
                        amount.setScale(Math.max(decimals, amount.scale())).toPlainString())
                .orElse("nothing");
    }

    private static long id(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Long id ? id : 0;
    }
}
