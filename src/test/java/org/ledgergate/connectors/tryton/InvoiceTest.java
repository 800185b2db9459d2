package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.tryton.records.DocumentKind;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;

/** What a subcontractor invoice becomes: a posted supplier invoice that draws the commitment down. */
class InvoiceTest {

    private final Desk desk = desk();

    Desk desk() {
        return Desk.at(new TrytonStandIn(0));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void linesDrawDownTheLinesOfTheCommitment() {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02", Desk.line("05-1200", "50.50"), Desk.line("03-3000", "100.00"));

        ExportResult result = desk.export(invoice, commitment);

        assertThat(desk.origins(result))
                .containsExactly(
                        commitment.lineIds().get(2), commitment.lineIds().get(1));
        assertThat(desk.total(result)).isEqualByComparingTo("150.50");
    }

    @Test
    void lineOnACostCodeThatAChangeOrderAddedDrawsThatOrderDown() {
        Parent commitment = desk.commitment();
        ExportResult added = desk.export(Desk.changeOrder("CCO-1", Desk.line("07-2100", "75.00")), commitment);

        ExportResult result = desk.export(Desk.invoice("2026-11-02", Desk.line("07-2100", "25.00")), commitment);

        assertThat(desk.origins(result)).containsExactly(added.lineIds().get(1));
    }

    @Test
    void lineOnACostCodeThatTheCommitmentLacksIsRefused() {
        Item invoice = Desk.invoice("2026-11-02", Desk.line("08-4400", "25.00"));

        ExportResult result = desk.export(invoice, desk.commitment());

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message().toString()).contains("08-4400");
    }

    @Test
    void retainageIsOwedOnAnAccountOfItsOwn() {
        Item invoice = Desk.invoice("2026-11-02", Desk.withheld("03-3000", "100.00", "10.00"));

        ExportResult result = desk.export(invoice, desk.commitment());

        assertThat(result.lineIds()).containsOnlyKeys(1);
        assertThat(desk.total(result)).isEqualByComparingTo("90.00");
    }

    @Test
    void closedPeriodIsRefusedInTrytonsWordsAndLeavesNoDraft() {
        Item invoice = Desk.invoice("2025-01-15", Desk.line("03-3000", "100.00"));

        ExportResult result = desk.export(invoice, desk.commitment());

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message().toString()).startsWith("To continue, you must create a period");
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).containsExactly("cancelled");
    }

    @Test
    void accountingDateDecidesThePeriod() {
        Item invoice = Desk.invoice("2025-01-15", Desk.line("03-3000", "100.00"));
        Map<String, String> extra = Map.of("accountingDate", "2026-11-30");

        ExportResult result = desk.connector.export(
                new ExportRequest(Desk.key(invoice), invoice, desk.commitment(), extra, Set.of()));

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
    }

    @Test
    void questionOfTrytonNeedsAPerson() {
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100000.01"));

        ExportResult result = desk.export(invoice, desk.commitment());

        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_CONFIRMATION);
        assertThat(result.question()).startsWith("large_invoice_");
        assertThat(result.message()).hasToString("Invoice of 100000.01 is larger than usual.");
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).containsExactly("draft");
    }

    @Test
    void confirmedQuestionIsAnsweredAndTheInvoicePosted() {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100000.01"));
        String question = desk.export(invoice, commitment).question();

        ExportResult result = confirm(invoice, commitment, question);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).containsExactly("posted");
    }

    @Test
    void confirmationOfSomethingElseAnswersNothing() {
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100000.01"));

        ExportResult result = confirm(invoice, desk.commitment(), "large_invoice_99");

        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_CONFIRMATION);
    }

    /** An amendment of the order takes the lines out of its drafts; only the retainage would be left to post. */
    @ParameterizedTest
    @ValueSource(strings = {"account.invoice.validate_invoice", "account.invoice.line.write", "account.invoice.post"})
    void amendmentBesideAnInvoiceTakesNoLineFromIt(String step) {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02", Desk.withheld("03-3000", "100.00", "10.00"));
        Item change = Desk.changeOrder("CCO-1", Desk.line("03-3000", "5.00"));
        desk.line.before(step, () -> desk.export(change, commitment));

        ExportResult result = desk.export(invoice, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.total(result)).isEqualByComparingTo("90.00");
        assertThat(desk.origins(result)).contains(commitment.lineIds().get(1));
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).containsExactly("posted");
        assertThat(desk.states(DocumentKind.AMENDMENT, change)).containsExactly("validated");
    }

    @Test
    void invoiceThatWaitsForAPersonOutlivesAnAmendment() {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02", Desk.withheld("03-3000", "200000.00", "10.00"));
        String question = desk.export(invoice, commitment).question();
        desk.export(Desk.changeOrder("CCO-1", Desk.line("03-3000", "5.00")), commitment);

        ExportResult result = confirm(invoice, commitment, question);

        assertThat(desk.total(result)).isEqualByComparingTo("199990.00");
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).containsExactly("posted");
    }

    @Test
    void draftThatSomebodyAlteredIsWrittenAnew() {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00"));
        desk.line.before("account.invoice.line.write", () -> alter(invoice));

        ExportResult result = desk.export(invoice, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.total(result)).isEqualByComparingTo("100.00");
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).containsExactlyInAnyOrder("cancelled", "posted");
    }

    @Test
    void draftThatIsAlteredAgainIsRefusedWithBothFiguresAndNothingIsPosted() {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00"));
        desk.line.before("account.invoice.line.write", () -> {
            alter(invoice);
            desk.line.before("account.invoice.line.write", () -> alter(invoice));
        });

        ExportResult result = desk.export(invoice, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message().toString()).contains("99.01").contains("100.00");
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).containsExactly("cancelled", "cancelled");
    }

    private void alter(Item invoice) {
        List<Long> lines = desk.lineIds(DocumentKind.INVOICE, invoice);
        desk.change("account.invoice.line", lines.get(lines.size() - 1), "99.01");
    }

    @ParameterizedTest
    @CsvSource({"EUR, 700.55, 70.05, 630.50", "JPY, 90000, 9000, 81000"})
    void invoiceInAnotherCurrencyIsPostedInIt(String currency, String amount, String retainage, String payable) {
        Parent commitment = desk.commitment(currency, Desk.line("03-3000", amount));
        Item invoice = Desk.in(currency, Desk.invoice("2026-11-02", Desk.withheld("03-3000", amount, retainage)));

        ExportResult result = desk.export(invoice, commitment);

        assertThat(result.outcome()).as(result.message().toString()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.total(result)).isEqualByComparingTo(payable);
        assertThat(result.record().fields()).containsEntry(Field.CURRENCY, currency);
        assertThat(result.record().fields().get(Field.AMOUNT))
                .satisfies(gross -> assertThat(new BigDecimal(gross)).isEqualByComparingTo(amount));
    }

    @Test
    void currencyWithoutARateIsRefusedBeforeAnythingIsWritten() {
        Parent commitment = desk.commitment("CHF", Desk.line("03-3000", "100.00"));
        Item invoice = Desk.in("CHF", Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00")));

        ExportResult result = desk.export(invoice, commitment);

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message().toString())
                .contains("no rate on 2026-11-02")
                .contains("CHF");
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).isEmpty();
        assertThat(desk.connector.objections(Desk.request(invoice, commitment)))
                .containsExactly(result.message().toString());
    }

    @Test
    void vendorsInvoiceNumberIsTakenOnce() {
        assertThat(desk.connector
                        .capabilities()
                        .limits(ItemType.SUBCONTRACTOR_INVOICE)
                        .numbersUniqueForVendor())
                .isTrue();
    }

    @Test
    void invoiceWithoutLinesNeverBecomesNothing() {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02");

        ExportResult result = desk.export(invoice, commitment);

        assertThat(desk.connector.capabilities().limits(invoice.type()).linesRequired())
                .isTrue();
        assertThat(desk.connector.objections(Desk.request(invoice, commitment)))
                .containsExactly("It has no lines, and Tryton adds up nothing else.");
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).isEmpty();
    }

    @Test
    void invoiceWhosePostingWasNotAnsweredIsPostedOnce() {
        Parent commitment = desk.commitment();
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00"));
        desk.line.cut("account.invoice.post", true);

        ExportResult first = desk.export(invoice, commitment);
        ExportResult second = desk.export(invoice, commitment);

        assertThat(first.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(second.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(desk.line.heard("account.invoice.post")).isEqualTo(1);
    }

    @Test
    void dryRunNamesEverythingAndWritesNothing() {
        Item invoice = Desk.invoice("2025-01-15", Desk.line("99-9999", "100.00"));

        assertThat(desk.connector.objections(Desk.request(invoice, desk.commitment())))
                .containsExactly(
                        "Cost code 99-9999 is not in Tryton, or not open.",
                        "There is no open period for 2025-01-15 in Tryton.");
        assertThat(desk.states(DocumentKind.INVOICE, invoice)).isEmpty();
    }

    @Test
    void dryRunHasNoObjectionToAGoodInvoice() {
        Item invoice = Desk.invoice("2026-11-02", Desk.line("03-3000", "100.00"));

        assertThat(desk.connector.objections(Desk.request(invoice, desk.commitment())))
                .isEmpty();
    }

    private ExportResult confirm(Item invoice, Parent commitment, String question) {
        return desk.connector.export(
                new ExportRequest(Desk.key(invoice), invoice, commitment, Map.of(), Set.of(question)));
    }
}
