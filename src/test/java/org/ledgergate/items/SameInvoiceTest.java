package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.items.TestItems.PAULA;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limits;

/** R51: a vendor's invoice number on two commitments fails where the ERP keeps such numbers unique, and is a warning elsewhere. */
class SameInvoiceTest {

    private static final Limits UNIQUE = Limits.NONE.withUniqueNumbers();

    @ParameterizedTest
    @EnumSource
    void sameNumberInAnotherWritingOnAnotherCommitmentFailsAndNamesTheOther(TestDatabase kind) {
        Company company = open(kind);
        Item first = invoice(company, "SC-001", "INV-77", "1");
        Item second = invoice(company, "SC-002", "inv\u201177\u00a0", "2");
        company.changes(first, ItemState.SYNCED);

        assertThat(said(company, second, UNIQUE))
                .containsExactly(
                        "/number invoice-number-unique: Vendor V-1001 already has invoice INV-77 on commitment SC-001"
                                + " (synced), and the ERP takes a number only once. Change the number, or void one of the two.");
        assertThat(company.readiness.failing(List.of(second.id()), UNIQUE)).containsKey(second.id());
        assertThat(company.readiness.warnings(second, UNIQUE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whereTheErpAllowsItItIsAWarningThatLeadsToTheOther(TestDatabase kind) {
        Company company = open(kind);
        Item first = invoice(company, "SC-001", "INV-77", "1");
        Item second = invoice(company, "SC-002", "INV-77", "2");

        assertThat(said(company, second, Limits.NONE)).isEmpty();
        assertThat(company.readiness.warnings(second, Limits.NONE))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("same-invoice-number");
                    assertThat(warning.other()).isEqualTo(first.id());
                    assertThat(warning.message())
                            .hasToString("Vendor V-1001 also has invoice INV-77 on commitment SC-001 (not sent)."
                                    + " Make sure this is not the same invoice.");
                });
        assertThat(company.readiness.warnings(List.of(first.id(), second.id()), Limits.NONE))
                .containsOnlyKeys(first.id(), second.id());
    }

    @ParameterizedTest
    @EnumSource
    void voidInvoiceAnotherVendorAndAnotherNumberDoNotCount(TestDatabase kind) {
        Company company = open(kind);
        Item first = invoice(company, "SC-001", "INV-77", "1");
        Item second = invoice(company, "SC-002", "INV-77", "2");
        company.changes(first, ItemState.VOID);
        company.items.create(
                PAULA,
                TestDraft.commitment()
                        .with("number", "SC-003")
                        .with("vendor", "V-1002")
                        .from("c3"));
        invoice(company, "SC-003", "INV-77", "3");
        invoice(company, "SC-001", "INV-78", "4");

        assertThat(said(company, second, UNIQUE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSentIsNotStoppedByWhatSomebodyTypesMeanwhile(TestDatabase kind) {
        Company company = open(kind);
        Item first = invoice(company, "SC-001", "INV-77", "1");
        Item sent = company.together(() -> company.items.send(PAULA, first, ItemState.SENT, UNIQUE));
        Item second = invoice(company, "SC-002", "INV-77", "2");

        assertThat(said(company, sent, UNIQUE)).isEmpty();
        assertThat(said(company, second, UNIQUE)).singleElement().asString().contains("SC-001 (sent)");
        company.changes(second, ItemState.EXPORTING);
        assertThat(said(company, sent, UNIQUE)).singleElement().asString().contains("SC-002 (exporting)");
    }

    @ParameterizedTest
    @EnumSource
    void invoiceThatTakesItsVendorFromItsCommitmentCountsForThatVendor(TestDatabase kind) {
        Company company = open(kind);
        Item open = company.items.create(
                PAULA,
                TestDraft.commitment()
                        .with("number", "SC-003")
                        .with("vendor", "")
                        .from("c3"));
        Item first = invoice(company, "SC-003", "INV-77", "1");
        Item second = invoice(company, "SC-001", "INV-77", "2");
        assertThat(said(company, second, UNIQUE)).isEmpty();

        company.items.correct(
                PAULA,
                open.id(),
                TestDraft.commitment().with("number", "SC-003").from("c3"));

        assertThat(said(company, first, UNIQUE)).singleElement().asString().contains("SC-001");
        assertThat(said(company, second, UNIQUE)).singleElement().asString().contains("SC-003");
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoThatGetTheNumberAndAreSentAtOnceAtMostOneIsSent(TestDatabase kind) throws Exception {
        Company company = open(kind);
        for (int i = 0; i < 15; i++) {
            String number = "R-" + i;
            Item one = invoice(company, "SC-001", "one-" + i, "one" + i);
            Item other = invoice(company, "SC-002", "other-" + i, "other" + i);

            atOnce(() -> renumberAndSend(company, one, number), () -> renumberAndSend(company, other, number));

            assertThat(List.of(one, other))
                    .filteredOn(item -> company.items.get(item.id()).state() == ItemState.SENT)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Item renumberAndSend(Company company, Item item, String number) {
        TestDraft draft =
                TestDraft.invoice().with("parent", item.text(Field.PARENT)).with("number", number);
        Item renumbered =
                company.items.correct(PAULA, item.id(), draft.from(item.source().id()));
        try {
            return company.together(
                    () -> company.items.send(PAULA, company.items.lock(renumbered.id()), ItemState.SENT, UNIQUE));
        } catch (ItemNotReady refused) {
            return renumbered;
        }
    }

    private static void atOnce(Callable<Item> first, Callable<Item> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Item> done : both.invokeAll(List.of(after(start, first), after(start, second)))) {
                done.get();
            }
        } finally {
            both.shutdownNow();
        }
    }

    private static Callable<Item> after(CyclicBarrier start, Callable<Item> action) {
        return () -> {
            start.await();
            return action.call();
        };
    }

    private static Company open(TestDatabase kind) {
        Company company = new Company(kind, new TestClock("2026-11-22T10:00:00Z"));
        company.items.create(PAULA, TestDraft.commitment().from("c1"));
        company.items.create(
                PAULA, TestDraft.commitment().with("number", "SC-002").from("c2"));
        return company;
    }

    private static Item invoice(Company company, String commitment, String number, String sourceId) {
        return company.items.create(
                PAULA,
                TestDraft.invoice()
                        .with("parent", commitment)
                        .with("number", number)
                        .from(sourceId));
    }

    private static List<String> said(Company company, Item item, Limits limits) {
        return company.check(company.items.get(item.id()), limits).stream()
                .map(fault -> fault.pointer() + " " + fault.code() + ": " + fault.message())
                .toList();
    }
}
