package org.ledgergate.connectors.tryton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A small building company's books: what every export needs, four vendors, three jobs, five cost codes, two years. */
@NullUnmarked
class StandInSeed {

    static final int JOBS = 1;
    static final int COST_CODES = 2;
    static final int DOLLAR = 1;

    private final StandInBooks books;

    private StandInSeed(StandInBooks books) {
        this.books = books;
    }

    static void fill(StandInBooks books) {
        new StandInSeed(books).fill();
    }

    private void fill() {
        add("company.company", Map.of("currency", DOLLAR));
        currency("USD", "US Dollar", true);
        currency("EUR", "Euro", true);
        currency("JPY", "Japanese Yen", true);
        currency("CHF", "Swiss Franc", false);
        add("product.uom", Map.of("name", "Amount", "digits", 2));
        add("account.account", Map.of("name", "Main Payable"));
        add("account.account", Map.of("name", "Main Expense"));
        add("account.account", Map.of("name", "Retainage payable", "code", "2150"));
        add("product.category", Map.of("account_expense", 2));
        add("product.template", Map.of("account_category", 1));
        add("product.product", Map.of("code", "SUBCONTRACT", "template", 1));
        add("account.journal", Map.of("code", "EXP", "name", "Expense"));
        add("account.configuration", Map.of("default_account_payable", 1));
        add("analytic_account.account", Map.of("code", "JOBS", "name", "Jobs", "type", "root", "state", "opened"));
        add(
                "analytic_account.account",
                Map.of("code", "COSTCODES", "name", "Cost codes", "type", "root", "state", "opened"));
        for (String job : List.of("J-2041", "J-2042", "J-2043")) {
            account(JOBS, job, "Job " + job);
        }
        account(COST_CODES, "03-3000", "Cast-in-place concrete");
        account(COST_CODES, "05-1200", "Structural steel framing");
        account(COST_CODES, "07-2100", "Thermal insulation");
        account(COST_CODES, "07-5000", "Membrane roofing");
        account(COST_CODES, "08-4400", "Curtain walls");
        vendor("V-1001", "Acme Concrete Ltd", true);
        vendor("V-1002", "Müller & Söhne Stahlbau GmbH", true);
        vendor("V-1003", "O'Brien Plumbing & Heating", true);
        vendor("V-1099", "Bygone Builders (in liquidation)", false);
        for (int year = 2025; year <= 2027; year++) {
            for (int month = 1; month <= 12; month++) {
                period(year, month, year > 2025 || month > 3 ? "open" : "closed");
            }
        }
    }

    private void currency(String code, String name, boolean rate) {
        int currency = add("currency.currency", Map.of("code", code, "name", name));
        if (rate) {
            add("currency.currency.rate", Map.of("currency", currency, "date", date(2000, 1, 1)));
        }
    }

    private void account(int axis, String code, String name) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("code", code);
        account.put("name", name);
        account.put("type", "normal");
        account.put("state", "opened");
        account.put("root", axis);
        account.put("parent", axis);
        add("analytic_account.account", account);
    }

    private void vendor(String code, String name, boolean active) {
        int party = add("party.party", Map.of("code", code, "name", name));
        int address = add("party.address", Map.of("party", party, "city", "Springfield"));
        books.put("party.party", party, "addresses", new ArrayList<>(List.of(address)));
        books.put("party.party", party, "active", active);
    }

    private void period(int year, int month, String state) {
        int days = java.time.YearMonth.of(year, month).lengthOfMonth();
        add(
                "account.period",
                Map.of(
                        "start_date",
                        date(year, month, 1),
                        "end_date",
                        date(year, month, days),
                        "state",
                        state,
                        "type",
                        "standard"));
    }

    private static Map<String, Object> date(int year, int month, int day) {
        return Map.of("__class__", "date", "year", year, "month", month, "day", day);
    }

    private int add(String model, Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put("active", true);
        return books.insert(model, row);
    }
}
