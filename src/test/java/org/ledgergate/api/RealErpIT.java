package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.connectors.tryton.TrytonBooks;
import org.ledgergate.items.ItemId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A building site from its job to its invoices, sent by API, decided by an approver, and compared with what a real Tryton
 * has in its books, to the cent.
 */
@Tag("real-erp")
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealErpIT {

    private final String run = UUID.randomUUID().toString().substring(0, 6);
    private final String job = "J-" + run;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    Site site;
    ApiClient paula;
    ApiClient anna;
    TrytonBooks books;

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

    @DynamicPropertySource
    static void tryton(DynamicPropertyRegistry properties) {
        TrytonBooks.connect(properties);
    }

    @BeforeAll
    void build() {
        site = new Site(context);
        paula = new ApiClient(port, "paula");
        anna = new ApiClient(port, "anna");
        books = new TrytonBooks();

        export(item("job", job).put("title", "School, north wing"));
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
    }

    @Test
    void everythingElseIsSynced() {
        assertThat(Stream.of(concrete, steel, roof, amending, adding, first, second, withheld))
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

    @Test
    void jobHasCostWhatWasInvoiced() {
        assertThat(books.cost(job)).isEqualByComparingTo("144333.42");
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
        assertThat(books.count("purchase.purchase", "reference", run)).isEqualTo(4);
        assertThat(books.count("purchase.amendment", "description", run)).isEqualTo(2);
        assertThat(books.count("account.invoice", "reference", run)).isEqualTo(5);
    }

    /** Creates and sends as paula, accepts as anna, lets it be exported, and answers the item as it is then. */
    private Answer export(ObjectNode body) {
        Answer created = paula.post("/api/v1/items", body);
        assertThat(created.status()).as(created.json().toString()).isEqualTo(201);
        String item = "/api/v1/items/" + created.text("id");
        Answer sent = paula.post(item + "/send");
        assertThat(sent.status()).as(sent.json().toString()).isEqualTo(200);
        assertThat(anna.post(item + "/accept").status()).isEqualTo(200);
        site.run(site.items().get(new ItemId(UUID.fromString(created.text("id")))), "Task_ExportItem");
        return anna.get(item);
    }

    /** Answers Tryton's question as anna, and lets the item be exported. */
    private Answer confirm(Answer asked) {
        String item = "/api/v1/items/" + asked.text("id");
        assertThat(anna.post(item + "/confirm").status()).isEqualTo(200);
        site.run(site.items().get(new ItemId(UUID.fromString(asked.text("id")))), "Task_ExportItem");
        return anna.get(item);
    }

    private static String erpId(Answer item) {
        return item.text("erpId");
    }

    private ObjectNode item(String type, String number) {
        return Json.of("{'type':'" + type + "','sourceSystem':'real-erp'}")
                .put("sourceId", type + number + run)
                .put("number", number);
    }

    private ObjectNode commitment(String number, String vendor, ObjectNode... lines) {
        return money(item("commitment", number + "-" + run), lines)
                .put("title", "Works " + number)
                .put("kind", "subcontract")
                .put("vendor", vendor);
    }

    private ObjectNode child(String type, String number, String parent, ObjectNode... lines) {
        return money(item(type, number + "-" + run), lines)
                .put("title", "Of " + parent)
                .put("parent", parent + "-" + run);
    }

    private ObjectNode invoice(String number, String parent, String date, ObjectNode... lines) {
        return child("subcontractor-invoice", number, parent, lines).put("date", date);
    }

    private ObjectNode money(ObjectNode item, ObjectNode... lines) {
        BigDecimal amount = Stream.of(lines)
                .map(line -> new BigDecimal(line.path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        item.putArray("lines").addAll(java.util.List.of(lines));
        return item.put("status", "approved")
                .put("project", job)
                .put("currency", "USD")
                .put("amount", amount.toPlainString());
    }

    private static ObjectNode line(String costCode, String amount) {
        return Json.of("{}")
                .put("costCode", costCode)
                .put("description", "Works")
                .put("amount", amount);
    }
}
