package org.ledgergate.connectors.tryton;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** What the stand-in does not accept, in Tryton's words. */
@NullUnmarked
class StandInRules {

    private static final Map<String, Map<String, String>> REQUIRED = Map.of(
            "purchase.purchase", Map.of("party", "party.party", "currency", "currency.currency"),
            "purchase.line", Map.of("product", "product.product", "unit", "product.uom"),
            "purchase.amendment", Map.of("purchase", "purchase.purchase"),
            "purchase.amendment.line", Map.of("line", "purchase.line"),
            "account.invoice",
                    Map.of("party", "party.party", "account", "account.account", "journal", "account.journal"),
            "account.invoice.line", Map.of("account", "account.account"),
            "analytic.account.entry", Map.of("root", "analytic_account.account"),
            "analytic_account.account", Map.of("root", "analytic_account.account"));

    private static final List<String> FINAL = List.of("posted", "paid", "validated", "confirmed", "processing", "done");

    private final StandInBooks books;

    StandInRules(StandInBooks books) {
        this.books = books;
    }

    void check(String model, Map<String, Object> values) {
        REQUIRED.getOrDefault(model, Map.of()).forEach((field, target) -> {
            if (!books.has(target, values.get(field)) && !"root".equals(values.get("type"))) {
                throw StandInError.user("A value is required for field \"" + field + "\" in \"" + model + "\".");
            }
        });
        if (values.get("quantity") instanceof BigDecimal quantity
                && quantity.stripTrailingZeros().scale() > 2) {
            throw StandInError.user("The number of digits in the value \"" + quantity
                    + "\" for field \"Quantity\" in \"" + model + "\" exceeds the limit of \"2\".");
        }
        if (model.equals("purchase.amendment")
                && !List.of("processing", "done")
                        .contains(books.row("purchase.purchase", (Integer) values.get("purchase"))
                                .get("state"))) {
            throw StandInError.user(
                    "The value for field \"Purchase\" in \"Purchase Amendment\" is not valid according to its domain.");
        }
        if (model.equals("account.invoice.line")) {
            requireCurrency(values);
        }
        if (values.containsKey("nosuch")) {
            throw StandInError.fault("nosuch");
        }
    }

    /** A line by itself is in the company's currency. */
    private void requireCurrency(Map<String, Object> line) {
        Object wanted =
                books.row("account.invoice", (Integer) line.get("invoice")).get("currency");
        if (!Objects.equals(line.getOrDefault("currency", StandInSeed.DOLLAR), wanted)) {
            throw StandInError.user(
                    "The value for field \"Currency\" in \"Invoice Line\" is not valid according to its domain.");
        }
    }

    void requireRate(Map<String, Object> invoice) {
        Object currency = invoice.get("currency");
        boolean rate = books.all("currency.currency.rate").stream()
                .anyMatch(row -> row.get("currency").equals(currency));
        if (!rate) {
            throw StandInError.user("No rate found for currency \""
                    + books.row("currency.currency", (Integer) currency).get("name") + "\" on \""
                    + StandInSearch.comparable(invoice.get("invoice_date")) + "\".");
        }
    }

    void requireChangeable(String model, int id) {
        Object state = books.row(model, id).get("state");
        if (!books.has(model, id)) {
            throw StandInError.user("You are trying to access a record that was deleted.");
        }
        if (!model.equals("purchase.purchase") && FINAL.contains(String.valueOf(state))) {
            throw StandInError.user("You cannot modify \"" + model + "," + id + "\" because it is \"" + state + "\".");
        }
    }

    void requireUnchanged(String model, int id, Map<String, Object> stamps) {
        Object stamp = stamps.get(model + "," + id);
        if (stamp != null && !stamp.equals(books.row(model, id).get("_timestamp"))) {
            throw StandInError.concurrency();
        }
    }
}
