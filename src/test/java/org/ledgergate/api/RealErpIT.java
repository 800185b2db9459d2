package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ledgergate.api.ApiClient.Answer;

/**
 * A building site from its job to its invoices, sent by API, decided by an approver, and compared with what a real Tryton
 * has in its books, to the cent.
 */
class RealErpIT extends RealErp {

    Answer concrete;
    Answer steel;
    Answer roof;
    Answer amending;
    Answer adding;
    Answer first;
    Answer second;
    Answer withheld;
    Answer late;
    Answer large;
    Answer confirmed;
    Answer inEuro;
    Answer inYen;

    @BeforeAll
    void build() {
        concrete = export(commitment("SC-1", "V-1001", line("03-3000", "300000.10"), line("05-1200", "20000.20")));
        steel = export(commitment("SC-2", "V-1002", line("05-1200", "0.07"), line("05-1200", "999999.93")));
        roof = export(commitment("SC-3", "V-1002", line("07-5000", "45678.90")));
        amending = export(child(
                "commitment-change-order", "CCO-1", "SC-1", line("03-3000", "2500.05"), line("05-1200", "-0.20")));
        adding = export(
                child("commitment-change-order", "CCO-2", "SC-1", line("07-2100", "1234.56"), line("03-3000", "0.85")));
        first = export(invoice("INV-1", "SC-1", "2026-11-02", line("03-3000", "33333.33"), line("07-2100", "1000.00")));
        second = export(invoice("INV-2", "SC-2", "2026-11-02", line("05-1200", "0.07")));
        ObjectNode retained = line("07-5000", "10000.00").put("retainage", "1000.00");
        withheld = export(invoice("INV-3", "SC-3", "2026-11-02", retained));
        late = export(invoice("INV-4", "SC-3", "2025-01-15", line("07-5000", "1.00")));
        large = export(invoice("INV-5", "SC-2", "2026-11-02", line("05-1200", "150000.00")));
        confirmed = confirm(export(invoice("INV-6", "SC-1", "2026-11-02", line("03-3000", "100000.02"))));
        export(in("EUR", commitment("SC-4", "V-1002", line("05-1200", "9000.00"))));
        inEuro = export(in("EUR", invoice("INV-8", "SC-4", "2026-11-02", line("05-1200", "888.80", "88.88"))));
        export(in("JPY", commitment("SC-5", "V-1003", line("08-4400", "90000"))));
        inYen = export(in("JPY", invoice("INV-9", "SC-5", "2026-11-02", line("08-4400", "15001", "1501"))));
    }

    @Test
    void everythingElseIsSynced() {
        assertThat(Stream.of(concrete, steel, roof, amending, adding, first, second, withheld, inEuro, inYen))
                .extracting(item -> item.text("state"))
                .containsOnly("synced");
    }

    @Test
    void everyOrderHasTheCommitmentsTotalWithItsChanges() {
        assertThat(books.total(erpId(concrete))).isEqualByComparingTo("322501.00");
        assertThat(books.total(erpId(steel))).isEqualByComparingTo("1000000.00");
        assertThat(books.total(erpId(roof))).isEqualByComparingTo("45678.90");
    }

    @Test
    void newCostCodeIsASupplementaryOrder() {
        String supplement = erpId(adding).split("\\+")[1];

        assertThat(books.text(supplement, "reference")).isEqualTo("SC-1-" + run + "/CCO-2-" + run);
        assertThat(books.total(supplement)).isEqualByComparingTo("1234.56");
    }

    @Test
    void invoicesDrawTheOrdersDown() {
        assertThat(books.open(erpId(concrete)).values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("169167.65"), new BigDecimal("20000.00"));
        assertThat(books.open(erpId(adding).split("\\+")[1]).values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("234.56"));
        assertThat(books.open(erpId(steel)).values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("999999.93"));
    }

    @Test
    void everyInvoiceIsPostedToTheLedger() {
        assertThat(books.postings(erpId(first)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Main Expense", new BigDecimal("34333.33"), "Main Payable", new BigDecimal("-34333.33")));
        assertThat(books.postings(erpId(second)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Main Expense", new BigDecimal("0.07"), "Main Payable", new BigDecimal("-0.07")));
    }

    @Test
    void whatIsWithheldIsOwedOnAnotherAccount() {
        assertThat(books.postings(erpId(withheld)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Main Expense", new BigDecimal("10000.00"),
                        "Retainage payable", new BigDecimal("-1000.00"),
                        "Main Payable", new BigDecimal("-9000.00")));
    }

    /** A dollar is 0.8 euros and 150 yen in the test's Tryton; a yen has no decimals. */
    @Test
    void invoiceInAnotherCurrencyIsOwedInItAndPostedInTheCompanys() {
        assertThat(books.total(erpId(inEuro))).isEqualByComparingTo("799.92");
        assertThat(books.text(erpId(inEuro), "currency.code")).isEqualTo("EUR");
        assertThat(books.postings(erpId(inEuro)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Main Expense", new BigDecimal("1111.00"),
                        "Retainage payable", new BigDecimal("-111.10"),
                        "Main Payable", new BigDecimal("-999.90")));
        assertThat(books.total(erpId(inYen))).isEqualByComparingTo("13500");
        assertThat(books.text(erpId(inYen), "currency.code")).isEqualTo("JPY");
        assertThat(books.postings(erpId(inYen)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Main Expense", new BigDecimal("100.01"),
                        "Retainage payable", new BigDecimal("-10.01"),
                        "Main Payable", new BigDecimal("-90.00")));
    }

    @Test
    void invoiceWithoutLinesIsNotSentAndTheDryRunSaysWhy() {
        ObjectNode empty = invoice("INV-10", "SC-2", "2026-11-02").put("amount", "250000.00");
        String item = "/api/v1/items/" + paula.post("/api/v1/items", empty).text("id");

        Answer sent = paula.post(item + "/send");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.faults()).containsExactly("/lines fits-the-erp");
        assertThat(paula.post(item + "/dry-run").faults()).containsExactly("/lines fits-the-erp");
        assertThat(books.count("account.invoice", "reference", "INV-10-" + run)).isZero();
    }

    @Test
    void jobHasCostWhatWasInvoiced() {
        assertThat(books.cost(job)).isEqualByComparingTo("145544.43");
    }

    @Test
    void invoiceForAClosedPeriodFailsInTrytonsWords() {
        assertThat(late.text("state")).isEqualTo("failed");
        assertThat(late.text("message")).contains("period");
        assertThat(books.count("account.invoice", "reference", "INV-4-" + run)).isZero();
    }

    @Test
    void dryRunAsksTrytonAndLeavesNothingThere() {
        Answer draft = paula.post("/api/v1/items", invoice("INV-7", "SC-2", "2026-11-02", line("05-1200", "1.00")));

        Answer good = paula.post("/api/v1/items/" + draft.text("id") + "/dry-run");
        Answer closed = anna.post("/api/v1/items/" + late.text("id") + "/dry-run");

        assertThat(good.status()).as(good.json().toString()).isEqualTo(200);
        assertThat(good.json().get("objections")).isEmpty();
        assertThat(closed.json().at("/objections/0").asText()).contains("no open period for 2025-01-15");
        assertThat(books.count("account.invoice", "reference", "INV-7-" + run)).isZero();
    }

    @Test
    void invoiceThatAPersonHasToConfirmIsNotPosted() {
        assertThat(large.text("state")).isEqualTo("failed");
        assertThat(large.text("message")).isEqualTo("Invoice of 150000.00 is larger than usual.");
        assertThat(books.count("account.invoice", "reference", "INV-5-" + run)).isOne();
    }

    @Test
    void invoiceThatAPersonHasConfirmedIsPosted() {
        assertThat(confirmed.text("state")).isEqualTo("synced");
        assertThat(books.state(erpId(confirmed))).isEqualTo("posted");
        assertThat(books.total(erpId(confirmed))).isEqualByComparingTo("100000.02");
    }

    @Test
    void nothingIsThereTwice() {
        assertThat(books.count("purchase.purchase", "reference", run)).isEqualTo(6);
        assertThat(books.count("purchase.amendment", "description", run)).isEqualTo(2);
        assertThat(books.count("account.invoice", "reference", run)).isEqualTo(7);
    }
}
