package org.ledgergate.connectors.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.OddTexts;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.ConnectorSettings;
import org.ledgergate.connectors.ExportKey;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.connectors.TestConnectors;
import org.ledgergate.connectors.sandbox.Sandbox;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.springframework.dao.DuplicateKeyException;

/** R10: an item is exported at most once, whatever happens; on both databases. */
class ExportsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @EnumSource
    void exportedItemIsPostedAndItsAttemptSaysSo(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");

        Attempt result = erp.export(item);

        Attempt attempt = erp.exports.of(item).all().get(0);
        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(attempt.outcome().word()).isEqualTo("posted");
        assertThat(attempt.erpId()).isEqualTo(result.erpId());
        assertThat(attempt.answeredAt()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void exportsAreCountedByOutcomeAndTimed(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        Item refused = TestItems.commitment("Concrete [refuse]");

        erp.export(item);
        erp.export(refused);

        assertThat(exported(Outcome.SYNCED)).isEqualTo(1);
        assertThat(exported(Outcome.REFUSED)).isEqualTo(1);
    }

    private long exported(Outcome outcome) {
        return meters.get("ledgergate.exports")
                .tag("outcome", outcome.name())
                .timer()
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void crashAfterTheErpsCommitLeavesAnOpenAttemptAndTheErpIsAskedBeforeAnythingIsRepeated(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        erp.dieExporting(item, TestClearance.of(item), true);

        clock.forward(TIMEOUT);
        Attempt result = erp.export(item);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.posted(item)).isEqualTo(1);
        assertThat(erp.exports.of(item).all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void crashBeforeTheErpHeardOfItEndsInAQuestionAndThenInOnePosting(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        erp.dieExporting(item, TestClearance.of(item), false);

        clock.forward(TIMEOUT);
        Attempt askedAndPosted = erp.export(item);

        assertThat(askedAndPosted.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.posted(item)).isEqualTo(1);
        assertThat(erp.words(item)).containsExactly("not sent", "posted");
    }

    /** The kind: whatever the ledger has lost, the ERP is believed about what it has. */
    @ParameterizedTest
    @EnumSource
    void afterARestoreTheErpIsAskedBeforeTheFirstExport(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item posted = TestItems.commitment("Concrete");
        Item unknown = TestItems.commitment("Steel");
        Item refused = TestItems.commitment("Roofing [refuse]");
        erp.export(posted);
        erp.export(refused);
        erp.forget(posted);
        erp.forget(refused);

        Exports restored = erp.askingFirst();

        assertThat(restored.export(posted, Parent.NONE, TestClearance.of(posted))
                        .outcome())
                .isEqualTo(Outcome.SYNCED);
        assertThat(restored.export(unknown, Parent.NONE, TestClearance.of(unknown))
                        .outcome())
                .isEqualTo(Outcome.SYNCED);
        assertThat(restored.export(refused, Parent.NONE, TestClearance.of(refused))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(erp.posted(posted)).isEqualTo(1);
        assertThat(erp.posted(unknown)).isEqualTo(1);
        assertThat(erp.words(posted)).containsExactly("posted");
    }

    @ParameterizedTest
    @EnumSource
    void whileTheErpCannotBeAskedFirstNothingIsPosted(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        erp.sandbox.down(true);

        Attempt attempt = erp.askingFirst().export(item, Parent.NONE, TestClearance.of(item));

        assertThat(attempt.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(erp.posted(item)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void crashAfterTheAnswerWasWrittenDownPostsNothingMore(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        Attempt first = erp.export(item);

        Attempt again = erp.export(item);

        assertThat(again).isEqualTo(first);
        assertThat(erp.posted(item)).isEqualTo(1);
        assertThat(erp.exports.of(item).all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void attemptStaysOnRecordWhenTheTransactionAroundItIsUndone(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");

        erp.database.together().executeWithoutResult(transaction -> {
            erp.export(item);
            transaction.setRollbackOnly();
        });

        assertThat(erp.words(item)).containsExactly("posted");
        assertThat(erp.export(item).outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.posted(item)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void openAttemptOfAnotherWorkerIsLeftAlone(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        erp.dieExporting(item, TestClearance.of(item), false);

        clock.forward(TIMEOUT.minusSeconds(1));
        Attempt result = erp.export(item);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(erp.exports.of(item).all().get(0).answeredAt()).isNull();
        assertThat(erp.posted(item)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void absenceIsBelievedOnlyWhenThePostCanNoLongerBeOnItsWay(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete [once-timeout-before]");
        erp.export(item);

        Attempt early = erp.exports.ask(item);
        clock.forward(TIMEOUT);
        Attempt late = erp.exports.ask(item);

        assertThat(early.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(late.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    }

    @ParameterizedTest
    @EnumSource
    void twoWorkersAtOncePostOnce(TestDatabase kind) throws Exception {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Attempt> worker = () -> {
            start.await();
            return erp.export(item);
        };

        List<Throwable> failures = bothOf(worker);

        assertThat(failures).hasSizeLessThan(2).allMatch(DuplicateKeyException.class::isInstance);
        assertThat(erp.posted(item)).isEqualTo(1);
        assertThat(erp.words(item)).containsExactly("posted");
    }

    @ParameterizedTest
    @EnumSource
    void whatNeverReachedTheErpMayBeTriedAgain(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        erp.sandbox.down(true);
        Attempt down = erp.export(item);
        erp.sandbox.down(false);

        Attempt up = erp.export(item);

        assertThat(down.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(up.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.words(item)).containsExactly("not sent", "posted");
    }

    @ParameterizedTest
    @EnumSource
    void erpThatIsDownWhenAskedLeavesTheAttemptUncertain(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete [timeout-after]");
        erp.export(item);
        clock.forward(TIMEOUT);
        erp.sandbox.down(true);

        Attempt result = erp.export(item);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(erp.exports.of(item).uncertain()).isTrue();
        assertThat(erp.posted(item)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void refusedItemMayBeTriedAgainUnderTheSameKey(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete [once-refuse]");

        Attempt refused = erp.export(item);
        Attempt posted = erp.export(item);

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(posted.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.exports.of(item).all())
                .extracting(Attempt::key)
                .containsOnly(erp.key(item))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void correctedItemIsANewRevisionWithAKeyOfItsOwn(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item refused = TestItems.with(TestItems.commitment("Concrete"), Field.VENDOR, "V-1099");
        erp.export(refused);
        Item corrected = TestItems.resent(TestItems.with(refused, Field.VENDOR, "V-1001"));

        Attempt result = erp.export(corrected);

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.posted(corrected)).isEqualTo(1);
        assertThat(erp.posted(refused)).isZero();
        assertThat(erp.exports.of(corrected).all())
                .extracting(Attempt::revision)
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void itemIsUncertainOnlyWhileItMayBeInTheErpUnknownToUs(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item lost = TestItems.commitment("Concrete [timeout-after]");
        Item refused = TestItems.commitment("Concrete [refuse]");
        Item untouched = TestItems.commitment("Concrete");

        erp.export(lost);
        erp.export(refused);

        assertThat(erp.exports.of(lost).uncertain()).isTrue();
        assertThat(erp.exports.of(refused).uncertain()).isFalse();
        assertThat(erp.exports.of(untouched).uncertain()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotClearedIsStoppedBeforeTheErpHearsOfIt(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        Clearance archived = new TestClearance(item.id(), List.of(Message.just("Vendor V-1001 is archived.")));

        Attempt stopped = erp.export(item, archived);
        Attempt cleared = erp.export(item);

        assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(stopped.message()).hasToString("Vendor V-1001 is archived.");
        assertThat(cleared.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.words(item)).containsExactly("not sent", "posted");
        assertThat(erp.posted(item)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void documentsOfOneCommitmentAreExportedOneAtATimeAndThoseOfAnotherGoOn(TestDatabase kind) {
        Erp erp = new Erp(kind);
        ItemId commitment = TestItems.commitment("Concrete").id();
        Item first = TestItems.commitment("Invoice 1");
        Item second = TestItems.commitment("Invoice 2");
        Item elsewhere = TestItems.commitment("Invoice of another commitment");
        erp.dieExporting(first, TestClearance.within(commitment), false);

        assertThatThrownBy(() -> erp.export(second, TestClearance.within(commitment)))
                .isInstanceOf(FamilyBusy.class);
        assertThat(erp.export(elsewhere).outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.exports.of(second).all()).isEmpty();

        clock.forward(TIMEOUT);
        assertThat(erp.export(second, TestClearance.within(commitment)).outcome())
                .isEqualTo(Outcome.SYNCED);
    }

    @ParameterizedTest
    @EnumSource
    void anotherRevisionIsNotPostedWhileTheErpHasOrMayHaveAnEarlierOne(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item posted = TestItems.commitment("Concrete");
        Item lost = TestItems.commitment("Steel [timeout-after]");
        erp.export(posted);
        erp.export(lost);

        for (Item item : List.of(posted, lost)) {
            Item resent = TestItems.resent(TestItems.with(item, Field.AMOUNT, "2.00"));
            assertThatThrownBy(() -> erp.export(resent))
                    .isInstanceOf(NotCleared.class)
                    .hasMessageContaining("has or may have revision 1");
            assertThat(erp.exports.of(resent).inTheErp()).isPresent();
            assertThat(erp.posted(resent)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheErpPostedDifferentlyIsNotSyncedAndStaysSoUntilItAgreesOrIsConfirmed(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.with(TestItems.commitment("Concrete"), Field.AMOUNT, "90.00");
        var held = new ReadBack(erp.sandbox.connector());
        Exports exports = erp.exports(held);
        held.holds = new PostedRecord(Map.of(Field.AMOUNT, "-10.00", Field.CURRENCY, "USD"), OptionalInt.of(0));

        Attempt different = export(exports, item);
        Attempt checkedAgain = export(exports, item);
        exports.confirm(item);
        Attempt confirmed = export(exports, item);

        assertThat(different.outcome()).isEqualTo(Outcome.POSTED_DIFFERENTLY);
        assertThat(different.outcome().word()).isEqualTo("posted");
        assertThat(different.message().toString())
                .contains("Amount: accepted 90.00, posted -10.00.", "Lines: accepted 2, posted 0.");
        assertThat(checkedAgain.outcome()).isEqualTo(Outcome.POSTED_DIFFERENTLY);
        assertThat(confirmed.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(erp.posted(item)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMendedInTheErpIsSyncedWhenItIsCheckedAgain(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.with(TestItems.commitment("Concrete"), Field.AMOUNT, "90.00");
        var held = new ReadBack(erp.sandbox.connector());
        Exports exports = erp.exports(held);
        held.holds = new PostedRecord(Map.of(Field.AMOUNT, "80.00"), OptionalInt.empty());
        export(exports, item);
        held.holds = new PostedRecord(Map.of(Field.AMOUNT, "90"), OptionalInt.of(2));

        Attempt checkedAgain = export(exports, item);

        assertThat(checkedAgain.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(exports.stillInTheErp(item)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void itemWithoutTheErpsIdOfEachLineIsNotSynced(TestDatabase kind) {
        Erp erp = new Erp(kind);
        Item item = TestItems.commitment("Concrete");
        var held = new ReadBack(erp.sandbox.connector());
        held.lineIds = Map.of(7, "somewhere");
        held.lines = false;

        Attempt attempt = export(erp.exports(held), item);

        assertThat(attempt.outcome()).isEqualTo(Outcome.POSTED_DIFFERENTLY);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheErpSaysIsKeptWhateverItIs(TestDatabase kind) {
        Erp erp = new Erp(kind);
        for (String odd : OddTexts.ALL) {
            for (ExportResult said : List.of(
                    ExportResult.of(Outcome.REFUSED, odd),
                    ExportResult.needsConfirmation(odd, odd),
                    ExportResult.synced("SBX-1" + odd, Map.of(1, odd, 2, odd)))) {
                Item item = TestItems.commitment("Concrete");

                Attempt attempt = export(erp.saying(said), item);

                Attempt kept = erp.exports.of(item).all().get(0);
                assertThat(kept.outcome()).isEqualTo(attempt.outcome());
                assertThat(kept.message()).isEqualTo(attempt.message());
                assertThat(kept.result().question()).isEqualTo(attempt.result().question());
                assertThat(kept.erpId()).isEqualTo(attempt.erpId());
                assertThat(attempt.result().lineIds().values()).allMatch(Text::storable);
            }
        }
    }

    private static Attempt export(Exports exports, Item item) {
        return exports.export(item, Parent.NONE, TestClearance.of(item));
    }

    /** Runs the same work twice at once; answers what failed. */
    private static List<Throwable> bothOf(Callable<Attempt> work) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        for (Future<Attempt> done : workers.invokeAll(List.of(work, work))) {
            try {
                done.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            }
        }
        workers.shutdown();
        return failures;
    }

    /** An ERP that posts, and whose records hold what a test says. */
    private static final class ReadBack implements Connector {

        private final Connector erp;
        private PostedRecord holds = PostedRecord.UNREAD;
        private Map<Integer, String> lineIds = Map.of();
        private boolean lines = true;

        ReadBack(Connector erp) {
            this.erp = erp;
        }

        @Override
        public Capabilities capabilities() {
            return erp.capabilities();
        }

        @Override
        public ExportResult export(ExportRequest request) {
            return read(erp.export(request));
        }

        @Override
        public ExportResult find(ExportKey key) {
            return read(erp.find(key));
        }

        private ExportResult read(ExportResult result) {
            return result.outcome() == Outcome.SYNCED
                    ? ExportResult.synced(result.erpId(), lines ? result.lineIds() : lineIds, holds)
                    : result;
        }

        @Override
        public void probe() {
            erp.probe();
        }
    }

    /** An ERP that answers an export as a test says, and that is asked nothing else. */
    private record Deaf(Connector erp, Function<ExportRequest, ExportResult> answer) implements Connector {

        @Override
        public Capabilities capabilities() {
            return erp.capabilities();
        }

        @Override
        public ExportResult export(ExportRequest request) {
            return answer.apply(request);
        }

        @Override
        public ExportResult find(ExportKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void probe() {
            throw new UnsupportedOperationException();
        }
    }

    /** The machine stopped. */
    private static class Killed extends Error {}

    /** A sandbox with our ledger of attempts before it. */
    private final class Erp {

        final TestTransactions database;
        final Sandbox sandbox;
        final Exports exports;

        Erp(TestDatabase kind) {
            database = new TestTransactions(kind.fresh());
            sandbox = new Sandbox(database);
            exports = exports(sandbox.connector());
        }

        private Exports exports(Connector connector) {
            return exports(connector, false);
        }

        private Exports exports(Connector connector, boolean askFirst) {
            AttemptTable attempts = database.around(new AttemptTable(database.jdbc()));
            return new Exports(
                    attempts,
                    TestConnectors.to(database, clock, connector),
                    new ConnectorSettings(TIMEOUT, askFirst),
                    clock,
                    meters);
        }

        Attempt export(Item item) {
            return export(item, TestClearance.of(item));
        }

        Attempt export(Item item, Clearance clearance) {
            return exports.export(item, Parent.NONE, clearance);
        }

        /** Returns a worker that asks before its first export of an item. */
        Exports askingFirst() {
            return exports(sandbox.connector(), true);
        }

        /** Puts the ledger back to where it was before anything was tried, as the restore of a backup does. */
        void forget(Item item) {
            database.jdbc()
                    .sql("delete from export_attempt where item_id = :item")
                    .param("item", item.id().toString())
                    .update();
        }

        /** Returns a worker to whom the ERP says this, whatever it is given. */
        Exports saying(ExportResult result) {
            return exports(new Deaf(sandbox.connector(), request -> result));
        }

        /** Exports by a worker that is killed before or after the ERP has posted, and so writes no answer down. */
        void dieExporting(Item item, Clearance clearance, boolean afterPosting) {
            Exports dying = exports(new Deaf(sandbox.connector(), request -> {
                if (afterPosting) {
                    sandbox.connector().export(request);
                }
                throw new Killed();
            }));
            assertThatThrownBy(() -> dying.export(item, Parent.NONE, clearance)).isInstanceOf(Killed.class);
        }

        int posted(Item item) {
            return sandbox.posted(key(item));
        }

        ExportKey key(Item item) {
            return ExportKey.of("sandbox", item.id(), item.lifecycle().revision());
        }

        List<String> words(Item item) {
            return exports.of(item).all().stream()
                    .map(attempt -> attempt.outcome().word())
                    .toList();
        }
    }
}
