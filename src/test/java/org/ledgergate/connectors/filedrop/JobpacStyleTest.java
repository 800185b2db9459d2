package org.ledgergate.connectors.filedrop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ChangeMode;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.items.Company;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.records.RecordKind;

/** What the profile of an ERP in the style of Jobpac makes of the send rules, of Accept, and of the files. */
class JobpacStyleTest {

    @TempDir
    Path folder;

    private final Company company = new Company(TestDatabase.H2, new TestClock("2026-11-22T10:00:00Z"));

    @Test
    void jobsAreImportedAndNotExported() {
        assertThat(erp().imports()).contains(RecordKind.JOB, RecordKind.VENDOR, RecordKind.PRIME_CONTRACT);
        assertThat(erp().exports())
                .doesNotContainKey(ItemType.JOB)
                .containsKeys(ItemType.COMMITMENT, ItemType.COMMITMENT_CHANGE_ORDER, ItemType.SUBCONTRACTOR_INVOICE);
        assertThat(erp().changeMode()).isEqualTo(ChangeMode.AMEND);
    }

    @Test
    void invoiceBelowZeroIsStoppedBeforeItLeavesAndAnyOtherIsNot() {
        Item invoice = TestItems.invoice("SC-001", "2026-11-30");

        assertThat(misfits(TestItems.with(invoice, Field.AMOUNT, "-0.01")))
                .containsExactly("Amount must be zero or more.");
        assertThat(misfits(TestItems.with(invoice, Field.AMOUNT, "0.00"))).isEmpty();
        assertThat(misfits(invoice)).isEmpty();
    }

    @Test
    void invoiceWithoutLinesIsStoppedBeforeItLeaves() {
        Item invoice = TestItems.invoice("SC-001", "2026-11-30");

        assertThat(misfits(TestItems.with(invoice, new Content(invoice.content().fields(), List.of()))))
                .containsExactly("Add at least one line: the ERP posts only what is on lines.");
    }

    @Test
    void changeOrderMayBeBelowZero() {
        Item changeOrder = TestItems.with(TestItems.changeOrder("SC-001"), Field.AMOUNT, "-500.00");

        assertThat(misfits(changeOrder)).isEmpty();
    }

    @Test
    void commitmentNeedsItsDate() {
        Item commitment = TestItems.commitment("Concrete");

        assertThat(misfits(commitment)).containsExactly("Fill in Date: the ERP takes no item without it.");
        assertThat(misfits(TestItems.with(commitment, Field.DATE, "2026-11-24")))
                .isEmpty();
    }

    @Test
    void accountingDateIsAskedForOnInvoices() {
        assertThat(erp().extraFields(ItemType.SUBCONTRACTOR_INVOICE))
                .extracting(ExtraField::name)
                .containsExactly("accountingDate", "batch");
        assertThat(erp().extraFields(ItemType.COMMITMENT)).isEmpty();
    }

    @Test
    void variationTypeIsAskedForOnHeadContractVariationsAndTravelsAlong() {
        List<ExtraField> asked = erp().extraFields(ItemType.PRIME_CONTRACT_CHANGE_ORDER);
        TestDrop drop = new TestDrop(folder, "jobpac-style");
        Item variation = TestItems.primeContractChangeOrder("PC-2041");

        drop.connector.export(TestDrop.request(variation, Map.of("variationType", "Design change")));

        assertThat(asked).extracting(field -> field.label().toString()).containsExactly("Variation type");
        assertThat(asked.get(0).wrong("").map(Message::toString)).contains("Variation type is missing.");
        assertThat(asked.get(0).wrong("Anything")).isPresent();
        assertThat(asked.get(0).wrong("Design change")).isEmpty();
        assertThat(ErpSide.text(drop.erp.folders().outbox().resolve(TestDrop.key(variation) + ".item.csv")))
                .contains(",Head contract variation,")
                .contains(",PC-2041,")
                .contains(",Design change");
        assertThat(misfits(TestItems.with(variation, Field.AMOUNT, "-1.00"))).isEmpty();
    }

    @Test
    void filesSpeakTheErpsWords() {
        TestDrop drop = new TestDrop(folder, "jobpac-style");
        Item invoice = TestItems.invoice("SC-001", "2026-11-30");

        drop.connector.export(TestDrop.request(invoice, Map.of("accountingDate", "2026-12-01")));

        String sheet = ErpSide.text(drop.erp.folders().outbox().resolve(TestDrop.key(invoice) + ".item.csv"));
        assertThat(sheet)
                .contains("Work ID")
                .contains("Creditor")
                .contains("Agreement")
                .contains("Retention")
                .contains(",Claim,");
    }

    private List<String> misfits(Item item) {
        return company.check(item, erp().limits(item.type())).stream()
                .filter(fault -> fault.code().equals("fits-the-erp"))
                .map(fault -> fault.message().toString())
                .toList();
    }

    private Capabilities erp() {
        return FileDropSetup.profile(new FileDropSettings("", "jobpac-style", "", "Work 7", TestDrop.SETTLING))
                .capabilities("Work 7");
    }
}
