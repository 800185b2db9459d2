package org.ledgergate.connectors.tryton;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;
import static org.ledgergate.connectors.tryton.rpc.TrytonValues.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The books of the real Tryton, read past Ledgergate. */
public final class TrytonBooks {

    private final TrytonClient tryton = new RealTryton().books();

    /** Connects an application under test to the real Tryton. */
    public static void connect(DynamicPropertyRegistry properties) {
        RealTryton erp = new RealTryton();
        properties.add("ledgergate.connectors.erp", () -> "tryton");
        for (String property : List.of("url", "database", "user", "password")) {
            properties.add("ledgergate.connectors.tryton." + property, () -> erp.get(property));
        }
        properties.add("ledgergate.connectors.tryton.codes.retainage-account", () -> "2150");
    }

    /** @param reference as purchase.purchase,17 */
    public String state(String reference) {
        return record(reference, "state").path("state").asText();
    }

    /** Returns the total that Tryton itself has worked out. */
    public BigDecimal total(String reference) {
        return TrytonValues.decimal(record(reference, "total_amount").path("total_amount"));
    }

    /** @param field behind a point, of the record that it refers to */
    public String text(String reference, String field) {
        return record(reference, field).at("/" + field.replace(".", "./")).asText();
    }

    /**
     * A line of an order or an invoice.
     *
     * @param costCode empty if it has none
     * @param draws the line of an order that it draws down; empty if it draws none
     */
    public record Booked(BigDecimal amount, String costCode, String account, String draws) {}

    /** Returns what is booked on each line of an invoice, by Tryton's own amounts. */
    public List<Booked> lines(String invoice) {
        List<Booked> lines = new ArrayList<>();
        for (JsonNode line : tryton.search(
                "account.invoice.line",
                List.of(is("invoice", id(invoice))),
                "amount",
                "account.name",
                "origin",
                "analytic_accounts.root.code",
                "analytic_accounts.account.code")) {
            String costCode = "";
            for (JsonNode entry : line.path("analytic_accounts.")) {
                if (entry.at("/root./code").asText().equals("COSTCODES")) {
                    costCode = entry.at("/account./code").asText("");
                }
            }
            lines.add(new Booked(
                    TrytonValues.decimal(line.path("amount")),
                    costCode,
                    line.at("/account./name").asText(),
                    line.path("origin").asText("")));
        }
        return lines;
    }

    /** Returns the amount of each line of an order, by its reference. */
    public Map<String, BigDecimal> amounts(String order) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        tryton.search("purchase.line", List.of(is("purchase", id(order))), "amount")
                .forEach(line -> amounts.put(
                        "purchase.line," + line.path("id").asLong(), TrytonValues.decimal(line.path("amount"))));
        return amounts;
    }

    /** Returns what is still open of each line of an order, as Tryton counts: ordered less invoiced. */
    public Map<String, BigDecimal> open(String order) {
        Map<String, BigDecimal> open = new LinkedHashMap<>();
        for (JsonNode line : tryton.search("purchase.line", List.of(is("purchase", id(order))), "quantity")) {
            String reference = "purchase.line," + line.path("id").asLong();
            BigDecimal invoiced = tryton
                    .search(
                            "account.invoice.line",
                            List.of(is("origin", reference), where("invoice.state", "in", List.of("posted", "paid"))),
                            "quantity")
                    .stream()
                    .map(row -> TrytonValues.quantity(row.path("quantity"), 2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            open.put(reference, TrytonValues.quantity(line.path("quantity"), 2).subtract(invoiced));
        }
        return open;
    }

    /** Returns what an invoice's posting has moved on each account, debit less credit, by the account's name. */
    public Map<String, BigDecimal> postings(String invoice) {
        Map<String, BigDecimal> postings = new LinkedHashMap<>();
        tryton.search("account.move.line", List.of(is("move.origin", invoice)), "account.name", "debit", "credit")
                .forEach(row -> postings.merge(
                        row.path("account.").path("name").asText(),
                        TrytonValues.decimal(row.path("debit")).subtract(TrytonValues.decimal(row.path("credit"))),
                        BigDecimal::add));
        return postings;
    }

    /** Returns what a job has cost, debit less credit. */
    public BigDecimal cost(String job) {
        JsonNode account = tryton.search("analytic_account.account", List.of(is("code", job)), "balance")
                .get(0);
        return TrytonValues.decimal(account.path("balance")).negate();
    }

    /** Returns how many orders, invoices and amendments there are whose text names something. */
    public int count(String model, String field, String words) {
        return tryton.search(
                        model,
                        List.of(where(field, "like", "%" + words + "%"), where("state", "!=", "cancelled")),
                        "id")
                .size();
    }

    private JsonNode record(String reference, String field) {
        String model = reference.substring(0, reference.indexOf(','));
        return tryton.search(model, List.of(is("id", id(reference))), field).get(0);
    }

    private static long id(String reference) {
        return Long.parseLong(reference.substring(reference.indexOf(',') + 1));
    }
}
