package org.ledgergate.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.Torture;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorContractTest;
import org.ledgergate.connectors.DryRun;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

class SandboxConnectorTest {

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgresql extends OnDatabase {
        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    abstract static class OnDatabase extends ConnectorContractTest {

        private final TestTransactions database;
        private final Sandbox sandbox;

        OnDatabase(TestDatabase kind) {
            this.database = new TestTransactions(kind.fresh());
            this.sandbox = new Sandbox(database);
        }

        @Override
        protected Connector connector() {
            return sandbox.connector();
        }

        @Override
        protected TestTransactions database() {
            return database;
        }

        @Override
        protected int posted(ExportKey key) {
            return sandbox.posted(key);
        }

        @Override
        protected void takeDown() {
            sandbox.down(true);
        }

        @Override
        protected Item acceptable() {
            return TestItems.commitment("Concrete works");
        }

        @Override
        protected Item unacceptable() {
            return TestItems.with(acceptable(), Field.VENDOR, "V-1099");
        }

        @Override
        protected Item lostAnswer(boolean afterPosting) {
            return TestItems.commitment(afterPosting ? "Concrete [timeout-after]" : "Concrete [once-timeout-before]");
        }

        @Test
        void theSameKeyTwiceIsTwoRecordsSoThatADoubleIsSeen() {
            ExportRequest request = request(acceptable());

            connector().export(request);
            connector().export(request);

            assertThat(posted(request.key())).isEqualTo(2);
        }

        @Test
        void recordIsReadFromWhatIsBooked() {
            ExportRequest request = request(acceptable());
            connector().export(request);
            database.jdbc()
                    .sql("update sandbox_record set amount = 9.5, currency = 'EUR', vendor = 'V-1002'")
                    .update();
            database.jdbc().sql("delete from sandbox_line where position = 2").update();

            PostedRecord record = connector().find(request.key()).record();

            assertThat(record)
                    .isEqualTo(new PostedRecord(
                            Map.of(Field.AMOUNT, "9.50", Field.CURRENCY, "EUR", Field.VENDOR, "V-1002"),
                            OptionalInt.of(1)));
        }

        @Test
        void itemThatAsksForItIsBookedWithAnotherAmount() {
            Item item = TestItems.commitment("Concrete [differs]");

            ExportResult result = connector().export(request(item));

            assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
            assertThat(result.record().differences(item.content()))
                    .containsExactly(Difference.of(Field.AMOUNT, "1250.50", "1249.50"));
            assertThat(connector().find(request(item).key())).isEqualTo(result);
        }

        @Test
        void itemWithoutAnAmountDiffersInNothing() {
            Item job = TestItems.job("J-3001");

            ExportResult result = connector().export(request(job));

            assertThat(result.record().differences(job.content())).isEmpty();
            assertThat(result.record()).isNotEqualTo(PostedRecord.UNREAD);
        }

        @Test
        void amountWithoutLinesIsBooked() {
            Item item = TestItems.primeContractChangeOrder("PC-2041");
            Item bare = TestItems.with(item, new Content(item.content().fields(), List.of()));

            ExportResult result = connector().export(request(bare));

            assertThat(result.record().fields()).containsEntry(Field.AMOUNT, "1250.50");
            assertThat(result.record().lines()).hasValue(0);
            assertThat(result.lineIds()).isEmpty();
        }

        @Test
        void refusalNamesEverythingThatIsWrong() {
            Item item = TestItems.with(TestItems.with(unacceptable(), Field.PROJECT, "J-1"), Field.DATE, "2025-12-31");
            Item wrong = withCostCode(item, "99-9999");

            ExportResult result = connector().export(request(wrong));

            assertThat(result.message().toString())
                    .contains("Job J-1 does not exist.")
                    .contains("Vendor V-1099 is blocked.")
                    .contains("Cost code 99-9999 does not exist.")
                    .contains("Period 2025-12 is closed; the first open one is 2026-01.");
        }

        @Test
        void unknownVendorIsRefused() {
            Item item = TestItems.with(acceptable(), Field.VENDOR, "V-4711");

            ExportResult result = connector().export(request(item));

            assertThat(result.message()).hasToString("Vendor V-4711 does not exist.");
        }

        @Test
        void dryRunSaysWhatTheExportWouldSayAndPostsNothing() {
            ExportRequest good = request(acceptable());
            ExportRequest blocked = request(unacceptable());
            ExportRequest unwanted = request(TestItems.commitment("Steel [once-refuse]"));

            assertThat(dryRun().objections(good)).isEmpty();
            assertThat(dryRun().objections(blocked)).containsExactly("Vendor V-1099 is blocked.");
            assertThat(dryRun().objections(unwanted)).hasSize(1);
            assertThat(posted(good.key())).isZero();
            assertThat(connector().export(unwanted).outcome())
                    .as("the dry run did not use up the one refusal")
                    .isEqualTo(Outcome.REFUSED);
        }

        @Test
        void dryRunOfAnErpThatIsDownSaysSo() {
            sandbox.down(true);

            assertThatThrownBy(() -> dryRun().objections(request(acceptable()))).isInstanceOf(ErpUnavailable.class);
        }

        private DryRun dryRun() {
            return (DryRun) connector();
        }

        @Test
        void accountingDateCountsMoreThanTheInvoicesOwn() {
            String parent = connector().export(request(acceptable())).erpId();
            Item invoice = TestItems.invoice("SC-001", "2025-12-31");
            ExportKey key = request(invoice).key();

            ExportResult closed =
                    connector().export(new ExportRequest(key, invoice, under(parent), Map.of(), Set.of()));
            ExportResult open = connector()
                    .export(new ExportRequest(
                            key, invoice, under(parent), Map.of("accountingDate", "2026-01-02"), Set.of()));

            assertThat(closed.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(open.outcome()).isEqualTo(Outcome.SYNCED);
        }

        @Test
        void changeOrderUnderAnInvoiceIsRefused() {
            String commitment = connector().export(request(acceptable())).erpId();
            Item invoice = TestItems.invoice("SC-001", "2026-11-30");
            String erpId = connector()
                    .export(new ExportRequest(request(invoice).key(), invoice, under(commitment), Map.of(), Set.of()))
                    .erpId();
            Item changeOrder = TestItems.changeOrder("SC-001");

            ExportResult result = connector()
                    .export(new ExportRequest(
                            request(changeOrder).key(), changeOrder, under(erpId), Map.of(), Set.of()));

            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        }

        @Test
        void exportedJobIsAJobFromThenOnAndCannotBeExportedTwice() {
            Item job = TestItems.job("J-3000");
            ExportResult before = connector().export(request(TestItems.with(acceptable(), Field.PROJECT, "J-3000")));

            ExportResult exported = connector().export(request(job));
            ExportResult after = connector().export(request(TestItems.with(acceptable(), Field.PROJECT, "J-3000")));
            ExportResult again = connector().export(request(TestItems.job("J-3000")));

            assertThat(before.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(exported.erpId()).startsWith("SBX-J-");
            assertThat(after.outcome()).isEqualTo(Outcome.SYNCED);
            assertThat(again.message()).hasToString("Job J-3000 exists already.");
        }

        @Test
        void primeContractChangeOrderIsPostedUnderAContractThatTheSandboxHas() {
            ExportResult posted = connector().export(request(TestItems.primeContractChangeOrder("PC-2041")));
            ExportResult refused = connector().export(request(TestItems.primeContractChangeOrder("PC-9")));

            assertThat(posted.erpId()).startsWith("SBX-P-");
            assertThat(refused.message()).hasToString("Prime contract PC-9 does not exist.");
        }

        @Test
        void troubleThatIsAskedForOnceEndsEvenAfterARestart() {
            for (String word : List.of("refuse", "down", "timeout-before")) {
                ExportRequest request = request(TestItems.commitment("Steel [once-" + word + "]"));

                ExportResult first = connector().export(request);
                ExportResult second = new Sandbox(database).connector().export(request);

                assertThat(first.outcome()).as(word).isNotEqualTo(Outcome.SYNCED);
                assertThat(second.outcome()).as(word).isEqualTo(Outcome.SYNCED);
            }
        }

        @Test
        void troubleThatIsAskedForAlwaysDoesNotEnd() {
            for (String word : List.of("refuse", "down", "timeout-before", "silent")) {
                ExportRequest request = request(TestItems.commitment("Steel [" + word + "]"));

                ExportResult first = connector().export(request);
                ExportResult second = connector().export(request);

                assertThat(second.outcome()).as(word).isEqualTo(first.outcome()).isNotEqualTo(Outcome.SYNCED);
                assertThat(posted(request.key())).as(word).isZero();
            }
        }

        @Test
        void slowItemIsPosted() {
            ExportResult result = connector().export(request(TestItems.commitment("Steel [slow]")));

            assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        }

        @Test
        void pendingItemIsPostedAfterItWasAskedAboutOnce() {
            ExportRequest request = request(TestItems.commitment("Steel [pending]"));

            ExportResult taken = connector().export(request);
            ExportResult first = connector().find(request.key());
            ExportResult second = connector().find(request.key());

            assertThat(taken.outcome()).isEqualTo(Outcome.PENDING);
            assertThat(first.outcome()).isEqualTo(Outcome.PENDING);
            assertThat(second.outcome()).isEqualTo(Outcome.SYNCED);
            assertThat(second.lineIds()).hasSize(2);
        }

        @Test
        void silentItemStaysUncertainWhenAskedAbout() {
            ExportRequest request = request(TestItems.commitment("Steel [silent]"));
            connector().export(request);

            ExportResult booked = connector().find(request.key());

            assertThat(booked.outcome()).isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void titleIsCutAtSixtyWithoutBreakingACharacter() {
            String title = "x".repeat(59) + "😀 and more";

            connector().export(request(TestItems.commitment(title)));

            String kept = database.jdbc()
                    .sql("select title from sandbox_record")
                    .query(String.class)
                    .single();
            assertThat(kept).isEqualTo("x".repeat(59));
        }

        @Test
        void blockedVendorIsImportedAsInactiveAndTheOthersAsActive() {
            List<ErpRecord> vendors = ((Imports) connector()).fetch(RecordKind.VENDOR);

            assertThat(vendors).hasSize(26);
            assertThat(vendors.stream().filter(vendor -> !vendor.active()))
                    .extracting(ErpRecord::code)
                    .containsExactly("V-1099");
            assertThat(vendors)
                    .extracting(ErpRecord::name)
                    .contains("O'Mallory Plumbing & Heating Co.", "Peña Drywall, Inc.");
        }

        @Test
        void vendorOfAnyNameIsImportedAsTheErpWritesIt() {
            Torture.book(database.batches().getJdbcTemplate().getDataSource());

            List<ErpRecord> vendors = ((Imports) connector()).fetch(RecordKind.VENDOR);

            assertThat(vendors)
                    .extracting(ErpRecord::name)
                    .contains(
                            "株式会社 山田鉄骨",
                            "شركة الخليج للتكييف",
                            "Green Roofs 🌿 Co-operative",
                            "<b>Bold</b> Signs & Graphics",
                            "Smith; Smith, and Smith (Demolition)",
                            "\"Big Dig\" Earthworks Inc.",
                            "Crane Hire \\ Rigging");
        }

        @Test
        void bookingStaysWhenTheTransactionAroundItIsUndone() {
            ExportRequest request = request(acceptable());

            database.together().executeWithoutResult(transaction -> {
                connector().export(request);
                transaction.setRollbackOnly();
            });

            assertThat(posted(request.key())).isEqualTo(1);
        }

        private static Item withCostCode(Item item, String code) {
            return TestItems.with(item, new Content(item.content().fields(), List.of(TestItems.line(code, "1250.50"))));
        }
    }
}
