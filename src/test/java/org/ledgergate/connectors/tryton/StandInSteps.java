package org.ledgergate.connectors.tryton;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** The steps of the stand-in's workflows. One that does not apply does nothing and says nothing. */
@NullUnmarked
class StandInSteps {

    private final StandInBooks books;
    private final StandInRules rules;
    private static final BigDecimal USUAL = new BigDecimal("100000");

    private volatile boolean asleep;

    StandInSteps(StandInBooks books) {
        this.books = books;
        this.rules = new StandInRules(books);
    }

    /** From now on orders are not confirmed although the step was taken, as if the worker slept. */
    void fallAsleep() {
        asleep = true;
    }

    void take(String model, String step, int id, Map<String, Object> stamps) {
        String state = String.valueOf(books.row(model, id).get("state"));
        switch (model + " " + step + " " + state) {
            case "purchase.purchase quote draft" -> {
                books.put(model, id, "number", String.valueOf(id));
                books.put(model, id, "state", "quotation");
            }
            case "purchase.purchase confirm quotation" -> confirm(id);
            case "purchase.purchase cancel draft",
                    "purchase.purchase cancel quotation",
                    "account.invoice cancel draft",
                    "account.invoice cancel validated" -> books.put(model, id, "state", "cancelled");
            case "purchase.amendment validate_amendment draft" -> validate(id, stamps);
            case "account.invoice validate_invoice draft" -> validateInvoice(id);
            case "account.invoice draft validated" -> books.put("account.invoice", id, "state", "draft");
            case "account.invoice post draft", "account.invoice post validated" -> post(id);
            default -> {
                // no such step from here
            }
        }
    }

    private void confirm(int id) {
        if (!asleep) {
            books.put("purchase.purchase", id, "state", "done");
            books.posted("purchase.purchase", id, total("purchase.line", "purchase", id));
        }
    }

    private void validate(int id, Map<String, Object> stamps) {
        int order = (Integer) books.row("purchase.amendment", id).get("purchase");
        rules.requireUnchanged("purchase.purchase", order, stamps);
        lines("purchase.amendment.line", "amendment", id)
                .forEach(line -> rules.requireUnchanged("purchase.line", (Integer) line.get("line"), stamps));
        BigDecimal before = total("purchase.line", "purchase", order);
        lines("purchase.amendment.line", "amendment", id)
                .forEach(line ->
                        books.put("purchase.line", (Integer) line.get("line"), "quantity", line.get("quantity")));
        books.put(
                "purchase.purchase",
                order,
                "revision",
                (Integer) books.row("purchase.purchase", order).get("revision") + 1);
        books.put("purchase.amendment", id, "state", "validated");
        clearDrafts(order);
        BigDecimal after = total("purchase.line", "purchase", order);
        books.posted("purchase.amendment", id, after.subtract(before));
    }

    /** As Tryton does: the lines of draft invoices go, and with them the invoices that have no other. */
    private void clearDrafts(int order) {
        List<String> origins = lines("purchase.line", "purchase", order).stream()
                .map(line -> "purchase.line," + line.get("id"))
                .toList();
        for (Map<String, Object> line : books.all("account.invoice.line")) {
            int invoice = (Integer) line.get("invoice");
            if (origins.contains(String.valueOf(line.get("origin")))
                    && "draft".equals(books.row("account.invoice", invoice).get("state"))) {
                books.remove("account.invoice.line", (Integer) line.get("id"));
                if (lines("account.invoice.line", "invoice", invoice).isEmpty()) {
                    books.remove("account.invoice", invoice);
                }
            }
        }
    }

    /** The entry is drafted, so its period and its rate have to be there. */
    private void validateInvoice(int id) {
        Map<String, Object> invoice = books.row("account.invoice", id);
        Object date = invoice.getOrDefault("accounting_date", invoice.get("invoice_date"));
        boolean open = books.all("account.period").stream()
                .anyMatch(period -> period.get("state").equals("open")
                        && StandInSearch.compare(period.get("start_date"), date) <= 0
                        && StandInSearch.compare(period.get("end_date"), date) >= 0);
        if (!open) {
            throw StandInError.user(
                    "To continue, you must create a period for the date \"" + StandInSearch.comparable(date) + "\".");
        }
        rules.requireRate(invoice);
        books.put("account.invoice", id, "number", "2026-" + id);
        books.put("account.invoice", id, "state", "validated");
    }

    private void post(int id) {
        if ("draft".equals(books.row("account.invoice", id).get("state"))) {
            validateInvoice(id);
        }
        BigDecimal total = total("account.invoice.line", "invoice", id);
        if (total.compareTo(USUAL) > 0) {
            warn("large_invoice_" + id, "Invoice of " + total + " is larger than usual.");
        }
        books.put("account.invoice", id, "state", "posted");
        books.posted("account.invoice", id, total);
    }

    /** A yes counts once. */
    private void warn(String name, String message) {
        Map<String, Object> yes = books.all("res.user.warning").stream()
                .filter(warning -> name.equals(warning.get("name")))
                .findFirst()
                .orElseThrow(() -> StandInError.warning(name, message));
        books.remove("res.user.warning", (Integer) yes.get("id"));
    }

    private BigDecimal total(String lineModel, String owner, int id) {
        return StandInSums.total(books, lineModel, owner, id);
    }

    private List<Map<String, Object>> lines(String model, String owner, int id) {
        return StandInSums.lines(books, model, owner, id);
    }
}
