package org.ledgergate.items.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.Company;
import org.ledgergate.items.ErpIds;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.messages.Message;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;

/** R1: an item is sent only when all conditions of its type hold, and every one that fails is listed. */
class SendRuleTest {

    private final Company company = new Company(TestDatabase.H2, new TestClock("2026-11-22T10:00:00Z"));

    @Test
    void readyCommitmentFailsNothing() {
        assertThat(failing(TestItems.commitment("Concrete"))).isEmpty();
    }

    @Test
    void jobNeedsANameAndANumberAsTheErpWantsIt() {
        Limits limits = new Limits(Map.of(Field.NUMBER, Limit.of("[A-Z0-9-]{1,6}", Message.just("up to 6 capitals"))));
        Item job = TestItems.with(TestItems.job("job 17/b"), Field.TITLE, "");

        List<Fault> failing = company.check(job, limits);

        assertThat(failing).extracting(Fault::code).containsExactly("name-present", "fits-the-erp");
        assertThat(failing.get(1).message()).hasToString("Number must be up to 6 capitals.");
        assertThat(company.check(TestItems.job("J-17"), limits)).isEmpty();
    }

    @Test
    void typeThatTheErpDoesNotTakeIsNotSent() {
        assertThat(said(company.check(TestItems.job("J-17"), Limits.NOT_TAKEN)))
                .containsExactly("/type fits-the-erp: The ERP takes no jobs from here; they are kept there by hand.");
    }

    @Test
    void fieldThatOnlyTheErpDemandsMustBeFilled() {
        Limits limits = new Limits(Map.of(), Set.of(Field.DATE));
        Item job = TestItems.job("J-17");

        assertThat(said(company.check(job, limits)))
                .containsExactly("/date fits-the-erp: Fill in Date: the ERP takes no item without it.");
        assertThat(company.check(TestItems.with(job, Field.DATE, "2026-11-24"), limits))
                .isEmpty();
    }

    @Test
    void itemWithoutLinesIsStoppedOnlyWhereTheErpPostsNothingElse() {
        Item commitment = TestItems.commitment("Concrete");
        Item invoice = withLines(TestItems.invoice(commitment.text(Field.NUMBER), "2026-11-30"), List.of());
        Limits limits = Limits.NONE.withLinesRequired();

        assertThat(said(company.check(invoice, limits)))
                .contains("/lines fits-the-erp: Add at least one line: the ERP posts only what is on lines.");
        assertThat(said(company.check(invoice, Limits.NONE))).noneMatch(fault -> fault.startsWith("/lines"));
        assertThat(said(company.check(withLines(invoice, List.of(TestItems.line("", "1250.50"))), limits)))
                .noneMatch(fault -> fault.startsWith("/lines"));
    }

    @Test
    void erpThatTakesNoNegativeInvoiceStopsItBeforeItLeaves() {
        Limits limits = new Limits(Map.of(Field.AMOUNT, Limit.of("[^-].*", Message.just("zero or more"))));
        Item commitment = TestItems.commitment("Concrete");

        assertThat(said(company.check(TestItems.with(commitment, Field.AMOUNT, "-1.00"), limits)))
                .containsExactly("/amount fits-the-erp: Amount must be zero or more.");
        assertThat(company.check(commitment, limits)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "pending", "complete"})
    void commitmentMustBeApproved(String status) {
        Item commitment = TestItems.with(TestItems.commitment("Concrete"), Field.STATUS, status);

        List<Fault> failing = failing(commitment);

        assertThat(said(failing))
                .containsExactly("/status status-ready: Set the status to approved; it is " + status + ".");
    }

    @Test
    void whatWaitsToBeAddedOrIsArchivedIsNamedWithThePlaceToMendIt() {
        Item commitment = TestItems.with(TestItems.commitment("Concrete"), Field.VENDOR, "V-1007");
        company.records.take(
                RecordKind.VENDOR,
                List.of(new ErpRecord(RecordKind.VENDOR, "V-1007", "Waiting Works", true)),
                RecordStage.READY);
        assertThat(said(failing(commitment)))
                .containsExactly(
                        "/vendor vendor-linked: Vendor V-1007 waits to be added from the ERP; add it under Vendors.");

        company.together(() -> company.records.move(
                TestItems.PAULA, RecordKind.VENDOR, Set.of("V-1007"), RecordStage.READY, RecordStage.ARCHIVED));
        assertThat(said(failing(commitment)))
                .containsExactly(
                        "/vendor vendor-linked: Vendor V-1007 is archived; restore it under Vendors, or choose another.");
    }

    @Test
    void commitmentNeedsAVendorThatTheErpHasAndThatIsActive() {
        Item commitment = TestItems.commitment("Concrete");
        company.knows(RecordKind.VENDOR, "V-1002");

        assertThat(failing(TestItems.with(commitment, Field.VENDOR, "")))
                .extracting(fault -> fault.message().toString())
                .containsExactly("Choose the vendor, one that the ERP has.");
        assertThat(failing(TestItems.with(commitment, Field.VENDOR, "V-9999")))
                .extracting(fault -> fault.message().toString())
                .allMatch(message -> message.contains("is not in the ERP"));
        assertThat(failing(commitment))
                .extracting(fault -> fault.message().toString())
                .allMatch(message -> message.contains("no longer active"));
        assertThat(failing(TestItems.with(commitment, Field.VENDOR, "V-1002"))).isEmpty();
    }

    @Test
    void commitmentNeedsALineWithACostCodeAndOneIsEnough() {
        Item commitment = TestItems.commitment("Concrete");
        Line without = TestItems.line("", "1000.00");

        assertThat(failing(withLines(commitment, List.of(without))))
                .extracting(Fault::code)
                .containsExactly("line-with-cost-code");
        assertThat(failing(withLines(commitment, List.of()))).hasSize(1);
        assertThat(failing(withLines(commitment, List.of(without, TestItems.line("03-3000", "250.50")))))
                .isEmpty();
    }

    @Test
    void everyFailingConditionOfACommitmentIsListed() {
        Item commitment = TestItems.with(
                TestItems.with(withLines(TestItems.commitment("Concrete"), List.of()), Field.STATUS, "draft"),
                Field.VENDOR,
                "");
        Limits limits = new Limits(Map.of(Field.NUMBER, Limit.blocking(3)));

        assertThat(company.check(commitment, limits))
                .extracting(Fault::code)
                .containsExactly("status-ready", "vendor-linked", "line-with-cost-code", "fits-the-erp");
    }

    @Test
    void changeOrderNeedsACommitmentThatIsKnownAndNotGivenUp() {
        Item commitment = create(TestDraft.commitment(), "1");
        Item changeOrder = create(TestDraft.changeOrder(), "2");

        assertThat(said(failing(TestItems.changeOrder("SC-001"))))
                .containsExactly("/parent parent-known: Commitment SC-001 is unknown; create it first.");
        assertThat(failing(changeOrder)).isEmpty();
        sync(commitment);
        assertThat(failing(changeOrder)).isEmpty();
        company.changes(commitment, ItemState.VOID);
        assertThat(said(failing(changeOrder)))
                .containsExactly("/parent parent-known: Commitment SC-001 was given up; choose another.");
    }

    @Test
    void changeOrderMustBeApprovedAndNeedsALineWithACostCode() {
        Item changeOrder = TestItems.with(
                withLines(TestItems.changeOrder("SC-001"), List.of(TestItems.line("", "1.00"))),
                Field.STATUS,
                "pending");

        assertThat(failing(changeOrder))
                .extracting(Fault::code)
                .containsExactly("parent-known", "status-ready", "line-with-cost-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "approved-as-noted", "pending-owner-approval"})
    void invoiceIsReadyInThreeStatuses(String status) {
        sync(create(TestDraft.commitment(), "1"));
        Item invoice = create(TestDraft.invoice().with("status", status), "2");

        assertThat(failing(invoice)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "under-review", "revise-and-resubmit"})
    void invoiceIsNotReadyInTheOthers(String status) {
        Item invoice = TestItems.with(TestItems.invoice("SC-001", "2026-11-30"), Field.STATUS, status);

        assertThat(failing(invoice)).extracting(Fault::code).containsExactly("parent-known", "status-ready");
    }

    @Test
    void primeContractChangeOrderNeedsItsContractInTheErpAnApprovalAndADate() {
        Item ready = TestItems.primeContractChangeOrder("PC-2041");
        Item nothing = TestItems.with(
                TestItems.with(TestItems.primeContractChangeOrder("PC-9"), Field.STATUS, "pending"), Field.DATE, "");

        assertThat(failing(ready)).isEmpty();
        assertThat(failing(TestItems.with(ready, Field.AMOUNT, "-1250.50"))).isEmpty();
        assertThat(failing(nothing))
                .extracting(Fault::code)
                .containsExactly("prime-contract-known", "status-ready", "date-filled");
    }

    @Test
    void primeContractThatIsGoneFromTheErpStopsItsChangeOrders() {
        company.knows(RecordKind.PRIME_CONTRACT, "PC-2042");

        assertThat(failing(TestItems.primeContractChangeOrder("PC-2041")))
                .extracting(fault -> fault.message().toString())
                .allMatch(message -> message.contains("no longer active"));
    }

    private Item create(TestDraft draft, String sourceId) {
        return company.items.create(TestItems.PAULA, draft.from(sourceId));
    }

    private void sync(Item commitment) {
        company.together(() -> {
            Item sent = company.items.send(TestItems.PAULA, commitment, ItemState.EXPORTING, Limits.NONE);
            return company.items.synced(sent, new ErpIds("SBX-1", Map.of()), "");
        });
    }

    private List<Fault> failing(Item item) {
        return company.check(item, Limits.NONE);
    }

    private static List<String> said(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code() + ": " + fault.message())
                .toList();
    }

    private static Item withLines(Item item, List<Line> lines) {
        return TestItems.with(item, new Content(item.content().fields(), lines));
    }
}
