package org.ledgergate.connectors.tryton.records;

import static org.ledgergate.connectors.tryton.rpc.TrytonValues.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ledgergate.connectors.http.CallFailed;
import org.ledgergate.connectors.tryton.rpc.TrytonClient;

/**
 * How Tryton's books are set up: the ids of the records that every export needs.
 *
 * @param product what a line orders
 * @param decimals of the amounts' unit
 * @param currency the company's own
 * @param payable where invoices of vendors without an account of their own are owed; 0 if there is none
 * @param retainage where withheld amounts are owed; 0 if none is configured
 */
public record TrytonSetup(Axes axes, long product, long unit, int decimals, long currency, Accounts accounts) {

    /** The analytic axes. */
    public record Axes(long jobs, long costCodes) {}

    /** Where supplier invoices go. */
    public record Accounts(long journal, long expense, long payable, long retainage) {}

    /** @throws CallFailed if something is missing, with the property that names it */
    public static TrytonSetup read(TrytonClient tryton, TrytonCodes codes) {
        JsonNode unit = one(tryton, "product.uom", "name", codes.unit(), "unit", "digits");
        JsonNode product = one(
                tryton,
                "product.product",
                "code",
                codes.product(),
                "product",
                "template.account_category.account_expense");
        return new TrytonSetup(
                new Axes(axis(tryton, codes.jobs(), "jobs"), axis(tryton, codes.costCodes(), "cost-codes")),
                product.path("id").asLong(),
                unit.path("id").asLong(),
                unit.path("digits").asInt(),
                companyCurrency(tryton),
                accounts(tryton, codes, product));
    }

    private static Accounts accounts(TrytonClient tryton, TrytonCodes codes, JsonNode product) {
        long expense = product.path("template.")
                .path("account_category.")
                .path("account_expense")
                .asLong();
        require(expense != 0, "product " + codes.product() + " without an expense account", "product");
        JsonNode configuration = tryton.search("account.configuration", List.of(), "default_account_payable").stream()
                .findFirst()
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
        return new Accounts(
                one(tryton, "account.journal", "code", codes.journal(), "journal", "code")
                        .path("id")
                        .asLong(),
                expense,
                configuration.path("default_account_payable").asLong(),
                codes.retainageAccount().isEmpty()
                        ? 0
                        : one(tryton, "account.account", "code", codes.retainageAccount(), "retainage-account", "code")
                                .path("id")
                                .asLong());
    }

    private static long companyCurrency(TrytonClient tryton) {
        return tryton.search("company.company", List.of(is("id", tryton.company())), "currency").stream()
                .map(company -> company.path("currency").asLong())
                .findFirst()
                .orElseThrow(() -> CallFailed.notExecuted("Tryton's user has no company."));
    }

    private static long axis(TrytonClient tryton, String code, String property) {
        List<JsonNode> found =
                tryton.search("analytic_account.account", List.of(is("type", "root"), is("code", code)), "code");
        require(!found.isEmpty(), "no analytic axis " + code, property);
        return found.get(0).path("id").asLong();
    }

    private static JsonNode one(
            TrytonClient tryton, String model, String field, String code, String property, String wanted) {
        List<JsonNode> found = tryton.search(model, List.of(is(field, code)), wanted);
        require(!found.isEmpty(), "no " + model + " " + code, property);
        return found.get(0);
    }

    private static void require(boolean holds, String otherwise, String property) {
        if (!holds) {
            throw CallFailed.notExecuted(
                    "Tryton has " + otherwise + "; see ledgergate.connectors.tryton.codes." + property + ".");
        }
    }
}
