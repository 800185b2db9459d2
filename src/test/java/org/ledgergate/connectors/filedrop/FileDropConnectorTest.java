package org.ledgergate.connectors.filedrop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorContractTest;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;

class FileDropConnectorTest extends ConnectorContractTest {

    private final TestTransactions database = new TestTransactions(TestDatabase.H2.fresh());
    private TestDrop drop;

    @BeforeEach
    void theErpHasItsLists(@TempDir Path folder) {
        drop = new TestDrop(folder, "generic");
        for (String list : List.of("vendors", "jobs", "cost-codes", "prime-contracts")) {
            drop.erp.write(
                    drop.erp.folders().imports().resolve(list + ".csv"), "code,name\nA-1,First\nend,1\n".getBytes());
        }
    }

    @Override
    protected Connector connector() {
        return drop.connector;
    }

    @Override
    protected TestTransactions database() {
        return database;
    }

    @Override
    protected int posted(ExportKey key) {
        return drop.erp.sets(key);
    }

    @Override
    protected void takeDown() {
        try {
            Files.move(drop.erp.folders().outbox(), drop.erp.folders().root().resolveSibling("outbox-is-gone"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    protected Item acceptable() {
        return TestItems.commitment("Concrete works");
    }

    /** An order without lines is none in UBL. */
    @Override
    protected Item unacceptable() {
        return TestItems.with(acceptable(), new Content(acceptable().content().fields(), List.of()));
    }

    @Override
    protected Item lostAnswer(boolean afterPosting) {
        Item item = acceptable();
        drop.disk.failAtDelivery(key(item), afterPosting);
        return item;
    }

    @Override
    protected void settle() {
        drop.erp.takeAndAcceptAll();
    }

    @Test
    void deliveredItemIsPendingUntilTheErpAcknowledgesIt() {
        ExportRequest request = request(acceptable());

        ExportResult delivered = connector().export(request);
        ExportResult asked = connector().find(request.key());
        settle();
        ExportResult acknowledged = connector().find(request.key());

        assertThat(delivered.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(asked).isEqualTo(delivered);
        assertThat(acknowledged.outcome()).isEqualTo(Outcome.SYNCED);
    }

    @Test
    void recordIsWhatTheAcknowledgementSaysWasBooked() {
        ExportRequest request = request(acceptable());
        connector().export(request);
        settle();

        PostedRecord record = connector().find(request.key()).record();

        assertThat(record)
                .isEqualTo(new PostedRecord(
                        Map.of(Field.AMOUNT, "1250.50", Field.CURRENCY, "USD", Field.VENDOR, "V-1001"),
                        OptionalInt.of(2)));
    }

    @Test
    void amountWithoutLinesIsInTheSheetOfTheItemAndInTheLineOfTheDocument() {
        Item invoice = TestItems.invoice("SC-001", "2026-11-30");
        Item bare = TestItems.with(invoice, new Content(invoice.content().fields(), List.of()));
        ExportRequest request = TestDrop.request(bare);

        connector().export(request);

        Path outbox = drop.erp.folders().outbox();
        assertThat(ErpSide.text(outbox.resolve(request.key() + ".item.csv"))).contains(",1250.50,");
        assertThat(ErpSide.text(outbox.resolve(request.key() + ".invoice.xml")))
                .containsOnlyOnce("<cac:InvoiceLine>")
                .containsPattern("<cbc:LineExtensionAmount currencyID=\"USD\">1250.50?<");
    }

    @Test
    void answerThatWasReadIsTheSameForEverAlsoAfterARestart() {
        ExportRequest request = request(acceptable());
        connector().export(request);
        settle();

        ExportResult first = connector().find(request.key());
        ExportResult second = drop.restarted().find(request.key());

        assertThat(second).isEqualTo(first);
        assertThat(ErpSide.names(drop.erp.folders().acknowledgements())).isEmpty();
        assertThat(ErpSide.names(drop.erp.folders().acknowledged())).containsExactly(request.key() + ".json");
    }

    @Test
    void exportingAgainWithTheSameKeyMakesNoSecondSet() {
        ExportRequest request = request(acceptable());

        ExportResult first = connector().export(request);
        ExportResult second = drop.restarted().export(request);
        settle();
        ExportResult third = connector().export(request);

        assertThat(second).isEqualTo(first);
        assertThat(third.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(posted(request.key())).isEqualTo(1);
    }

    @Test
    void setThatSomebodyHasTakenFromTheOutboxIsNotDeliveredAgain() throws Exception {
        ExportRequest request = request(acceptable());
        connector().export(request);
        for (String name : ErpSide.names(drop.erp.folders().outbox())) {
            Files.delete(drop.erp.folders().outbox().resolve(name));
        }

        ExportResult found = drop.restarted().find(request.key());
        ExportResult again = drop.restarted().export(request);

        assertThat(found.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(again.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(ErpSide.names(drop.erp.folders().outbox())).isEmpty();
    }

    @Test
    void refusalIsTheErpsOwnMessage() {
        ExportRequest request = request(acceptable());
        connector().export(request);

        refuse(request.key(), "Creditor V-1001 is on hold");

        assertThat(connector().find(request.key()))
                .isEqualTo(ExportResult.of(Outcome.REFUSED, "Creditor V-1001 is on hold"));
    }

    @Test
    void refusedItemThatIsTriedAgainIsOfferedOnceMoreUnderTheSameKey() {
        ExportRequest request = request(acceptable());
        connector().export(request);
        refuse(request.key(), "Creditor V-1001 is on hold");

        ExportResult again = connector().export(request);
        ExportResult waiting = connector().find(request.key());
        settle();

        assertThat(List.of(again.outcome(), waiting.outcome())).containsOnly(Outcome.PENDING);
        assertThat(connector().find(request.key()).outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(posted(request.key())).isEqualTo(1);
    }

    @Test
    void lateAnswerToAnEarlierOfferDoesNotCountForTheNextOne() {
        ExportRequest request = request(acceptable());
        connector().export(request);
        refuse(request.key(), "Creditor V-1001 is on hold");
        connector().export(request);

        drop.erp.acknowledge(
                request.key() + ".json",
                "{\"key\":\"%s\",\"answer\":\"refused\",\"message\":\"on hold\",\"offer\":1}".formatted(request.key()));

        assertThat(connector().find(request.key()).outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void typeThatTheErpDoesNotTakeIsRefused(@TempDir Path other) {
        TestDrop jobpac = new TestDrop(other, "jobpac-style");

        ExportResult result = jobpac.connector.export(TestDrop.request(TestItems.job("J-1")));

        assertThat(result).isEqualTo(ExportResult.of(Outcome.REFUSED, "The ERP takes no Job."));
    }

    @Test
    void titleIsCutToWhatTheErpHasRoomFor(@TempDir Path other) {
        TestDrop jobpac = new TestDrop(other, "jobpac-style");
        Item item = TestItems.commitment("x".repeat(59) + "😀 and more");

        jobpac.connector.export(TestDrop.request(item));

        Path outbox = jobpac.erp.folders().outbox();
        for (String name : List.of(".item.csv", ".order.xml")) {
            assertThat(ErpSide.text(outbox.resolve(TestDrop.key(item) + name)))
                    .contains("x".repeat(59))
                    .doesNotContain("😀");
        }
    }

    @Test
    void characterThatXmlCannotHoldIsRefusedInWords() {
        ExportRequest request = request(TestItems.commitment("Steel \u0001 works"));

        ExportResult result = connector().export(request);

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message().toString()).contains("control character");
        assertThat(posted(request.key())).isZero();
    }

    @Test
    void extraFieldsOfTheApproverTravelAlong(@TempDir Path other) {
        TestDrop jobpac = new TestDrop(other, "jobpac-style");
        Item invoice = TestItems.invoice("SC-001", "2026-11-30");

        jobpac.connector.export(TestDrop.request(invoice, Map.of("accountingDate", "2026-12-01", "batch", "=B7")));

        assertThat(ErpSide.text(jobpac.erp.folders().outbox().resolve(TestDrop.key(invoice) + ".item.csv")))
                .contains("2026-12-01")
                .contains("'=B7");
    }

    @Test
    void jobIsOneSheetAndNothingElse() {
        Item job = TestItems.with(TestItems.job("J-3000"), Field.DESCRIPTION, "Two\nrows, \"quoted\"");

        connector().export(request(job));

        Path outbox = drop.erp.folders().outbox();
        assertThat(ErpSide.names(outbox)).containsExactly(key(job) + ".item.csv", key(job) + ".manifest.json");
        assertThat(ErpSide.text(outbox.resolve(key(job) + ".item.csv"))).contains("\"Two\nrows, \"\"quoted\"\"\"");
    }

    private void refuse(ExportKey key, String message) {
        drop.erp.acknowledge(
                key + ".json", "{\"key\":\"%s\",\"answer\":\"refused\",\"message\":\"%s\"}".formatted(key, message));
    }
}
