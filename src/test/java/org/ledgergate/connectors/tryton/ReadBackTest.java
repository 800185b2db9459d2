package org.ledgergate.connectors.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;

/** What is read back of each record, in the item's own terms. Source: R37. */
class ReadBackTest {

    private final Desk desk = desk();

    Desk desk() {
        return Desk.at(new TrytonStandIn(0));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void commitmentIsReadBackAsItWasAccepted() {
        Item item = TestItems.commitment("Concrete works");

        ExportResult result = desk.export(item, Parent.NONE);

        assertRecord(result.record(), "1250.50", 2);
        assertThat(result.record().differences(item.content())).isEmpty();
        assertThat(desk.find(item)).isEqualTo(result);
    }

    @Test
    void amendedCommitmentNoLongerShowsWhatItBeganWith() {
        Item item = TestItems.commitment("Concrete works");
        ExportResult result = desk.export(item, Parent.NONE);
        Parent commitment = new Parent(result.erpId(), result.lineIds(), item.content());
        desk.export(Desk.changeOrder("CCO-1", Desk.line("03-3000", "5.00")), commitment);

        PostedRecord later = desk.find(item).record();

        assertThat(later.fields()).doesNotContainKey(Field.AMOUNT).containsEntry(Field.VENDOR, "V-1001");
        assertThat(later.differences(item.content())).isEmpty();
    }

    @Test
    void invoiceIsReadBackGrossOfItsRetainage() {
        Parent commitment = desk.commitment();
        Item invoice =
                Desk.invoice("2026-11-02", Desk.withheld("03-3000", "100.00", "10.00"), Desk.line("05-1200", "0.05"));

        ExportResult result = desk.export(invoice, commitment);

        assertRecord(result.record(), "100.05", 2);
        assertThat(desk.find(invoice)).isEqualTo(result);
    }

    @Test
    void changeOrderIsReadBackAsWhatItChanges() {
        Parent commitment = desk.commitment();
        desk.export(Desk.changeOrder("CCO-1", Desk.line("03-3000", "7.00")), commitment);
        Item change = Desk.changeOrder(
                "CCO-2", Desk.line("03-3000", "99.95"), Desk.line("07-2100", "75.25"), Desk.line("03-3000", "-0.20"));

        ExportResult result = desk.export(change, commitment);
        desk.export(Desk.changeOrder("CCO-3", Desk.line("03-3000", "1000.00")), commitment);

        assertRecord(result.record(), "175.00", 3);
        assertThat(desk.find(change)).isEqualTo(result);
    }

    @Test
    void jobIsReadBackByItsNumber() {
        Item job = TestItems.job("J-" + java.util.UUID.randomUUID().toString().substring(0, 8));

        ExportResult result = desk.export(job, Parent.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(result.record())
                .isEqualTo(new PostedRecord(Map.of(Field.NUMBER, job.text(Field.NUMBER)), OptionalInt.empty()));
    }

    private static void assertRecord(PostedRecord record, String amount, int lines) {
        assertThat(record.fields())
                .containsOnlyKeys(Field.AMOUNT, Field.CURRENCY, Field.VENDOR)
                .containsEntry(Field.CURRENCY, "USD")
                .containsEntry(Field.VENDOR, "V-1001");
        assertThat(new BigDecimal(record.fields().get(Field.AMOUNT))).isEqualByComparingTo(amount);
        assertThat(record.lines()).hasValue(lines);
    }
}
