package org.ledgergate.connectors.tryton.records;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;
import static org.ledgergate.connectors.tryton.rpc.TrytonValues.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;
import org.ledgergate.connectors.tryton.rpc.TrytonValues;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;

/** The vendor, job, cost codes and currency of one item in Tryton. What Tryton lacks becomes an objection, and its id 0. */
public class MasterLookup {

    private final TrytonClient tryton;
    private final TrytonSetup setup;
    private final Set<String> objections = new LinkedHashSet<>();

    public MasterLookup(TrytonClient tryton, TrytonSetup setup) {
        this.tryton = tryton;
        this.setup = setup;
    }

    /** @param payable where invoices of this vendor are owed */
    public record Vendor(long id, long address, long payable) {}

    public List<String> objections() {
        return List.copyOf(objections);
    }

    public void object(String objection) {
        objections.add(objection);
    }

    public Vendor vendor(String code) {
        List<JsonNode> found = tryton.search("party.party", List.of(is("code", code)), "addresses", "account_payable");
        if (found.isEmpty()) {
            object("Vendor " + code + " is not in Tryton, or no longer active.");
            return new Vendor(0, 0, 0);
        }
        JsonNode party = found.get(0);
        long address = party.path("addresses").path(0).asLong();
        if (address == 0) {
            object("Vendor " + code + " has no address in Tryton.");
        }
        long own = party.path("account_payable").asLong();
        return new Vendor(
                party.path("id").asLong(), address, own == 0 ? setup.accounts().payable() : own);
    }

    public long job(Item item) {
        String code = item.text(Field.PROJECT);
        long job = accounts(setup.axes().jobs(), Set.of(code)).getOrDefault(code, 0L);
        if (job == 0) {
            object("Job " + code + " is not in Tryton, or not open.");
        }
        return job;
    }

    /** Returns the accounts of the lines' cost codes, by code; a line without a code has account 0. */
    public Map<String, Long> costCodes(List<Line> lines) {
        Set<String> codes = lines.stream()
                .map(Line::costCode)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Long> accounts = new HashMap<>(accounts(setup.axes().costCodes(), codes));
        codes.stream()
                .filter(code -> !accounts.containsKey(code))
                .sorted()
                .forEach(code -> object("Cost code " + code + " is not in Tryton, or not open."));
        codes.forEach(code -> accounts.putIfAbsent(code, 0L));
        accounts.put("", 0L);
        return accounts;
    }

    public long currency(Item item) {
        String code = item.text(Field.CURRENCY);
        List<JsonNode> found = tryton.search("currency.currency", List.of(is("code", code)), "code");
        if (found.isEmpty()) {
            object("Currency " + code + " is not in Tryton.");
            return 0;
        }
        return found.get(0).path("id").asLong();
    }

    /** Objects to a currency that Tryton cannot turn into the company's own, which it does when it posts an invoice. */
    public void requireRate(Item item, long currency) {
        if (currency == 0 || currency == setup.currency()) {
            return;
        }
        String date = item.text(Field.DATE);
        if (!hasRate(currency, date) || !hasRate(setup.currency(), date)) {
            object("Tryton has no rate on " + date + " between " + item.text(Field.CURRENCY)
                    + " and the company's currency.");
        }
    }

    private boolean hasRate(long currency, String date) {
        return tryton.any(
                "currency.currency.rate",
                List.of(is("currency", currency), where("date", "<=", TrytonValues.date(date))));
    }

    public boolean hasJob(String code) {
        return !accounts(setup.axes().jobs(), Set.of(code)).isEmpty();
    }

    private Map<String, Long> accounts(long axis, Set<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return tryton
                .search(
                        "analytic_account.account",
                        List.of(
                                is("root", axis),
                                where("code", "in", codes),
                                is("state", "opened"),
                                is("type", "normal")),
                        "code")
                .stream()
                .collect(Collectors.toMap(
                        row -> row.path("code").asText(), row -> row.path("id").asLong(), (first, second) -> first));
    }
}
