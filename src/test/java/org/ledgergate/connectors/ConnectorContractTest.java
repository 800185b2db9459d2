package org.ledgergate.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestTransactions;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.attempts.Attempt;
import org.ledgergate.connectors.attempts.AttemptTable;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.connectors.attempts.TestClearance;
import org.ledgergate.items.Item;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;

/** What every ERP has to keep to; each connector's own test is what it takes to set it up. */
public abstract class ConnectorContractTest {

    private static final Duration EXPORT_TIMEOUT = Duration.ofSeconds(60);

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");

    /** Returns the connector to an ERP that has booked nothing yet. */
    protected abstract Connector connector();

    /** Returns a database of ours, for the ledger of attempts. */
    protected abstract TestTransactions database();

    /** Returns how many records the ERP has under a key. */
    protected abstract int posted(ExportKey key);

    /** Makes the ERP unreachable. */
    protected abstract void takeDown();

    protected abstract Item acceptable();

    protected abstract Item unacceptable();

    /** Returns an item whose first export the ERP leaves without an answer. */
    protected abstract Item lostAnswer(boolean afterPosting);

    /**
     * Lets an ERP that answers later do what it was asked to and say what became of it.
     *
     * <p>An ERP that answers at once has nothing to do here, so it must not leave an item pending.
     */
    protected void settle() {
        throw new AssertionError("This ERP answers at once, but has left an item pending.");
    }

    @Test
    void acceptedItemIsSyncedWithAnIdForItselfAndForEachLine() {
        Item item = acceptable();

        ExportResult result = exported(request(item));

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(result.erpId()).isNotBlank();
        assertThat(result.lineIds()).containsOnlyKeys(1, 2).doesNotContainValue("");
        assertThat(result.lineIds().values()).doesNotHaveDuplicates();
    }

    @Test
    void exportedItemIsFoundByItsKeyWithTheSameIds() {
        Item item = acceptable();
        ExportResult exported = exported(request(item));

        ExportResult found = connector().find(key(item));

        assertThat(found).isEqualTo(exported);
    }

    /** R37: an ERP that can be read says what it holds, and that is what was accepted. */
    @Test
    void recordThatIsReadBackHoldsWhatWasAccepted() {
        Item item = acceptable();

        ExportResult exported = exported(request(item));
        ExportResult found = connector().find(key(item));

        assertThat(exported.record().differences(item.content())).isEmpty();
        assertThat(found.record()).isEqualTo(exported.record());
    }

    @Test
    void itemThatWasNeverExportedIsNotFound() {
        connector().export(request(acceptable()));

        ExportResult found = connector().find(key(acceptable()));

        assertThat(found.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    }

    @Test
    void refusalIsAnAnswerInWordsAndNothingIsPosted() {
        Item item = unacceptable();

        ExportResult result = connector().export(request(item));

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.message().toString()).isNotBlank();
        assertThat(posted(key(item))).isZero();
    }

    @Test
    void refusedItemIsNotFound() {
        Item item = unacceptable();
        connector().export(request(item));

        ExportResult found = connector().find(key(item));

        assertThat(found.outcome()).isIn(Outcome.REFUSED, Outcome.NOT_ATTEMPTED);
    }

    @Test
    void answerLostAfterPostingIsUnknownAndTheItemIsFound() {
        Item item = lostAnswer(true);

        ExportResult result = connector().export(request(item));

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.message().toString()).isNotBlank();
        assertThat(settled(connector().find(key(item)), key(item)).outcome()).isEqualTo(Outcome.SYNCED);
    }

    @Test
    void answerLostBeforePostingIsUnknownAndTheItemIsNotFound() {
        Item item = lostAnswer(false);

        ExportResult result = connector().export(request(item));

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(connector().find(key(item)).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    }

    /** R10. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void repeatingAnExportWhoseAnswerWasLostPostsOnce(boolean afterPosting) {
        Item item = lostAnswer(afterPosting);
        Exports exports = exports();
        exports.export(item, Parent.NONE, TestClearance.of(item));

        clock.forward(EXPORT_TIMEOUT);
        Attempt repeated = exports.export(item, Parent.NONE, TestClearance.of(item));
        Attempt last = repeated.outcome() == Outcome.NOT_ATTEMPTED
                ? exports.export(item, Parent.NONE, TestClearance.of(item))
                : repeated;

        assertThat(settled(ExportResult.of(last.outcome(), last.message()), key(item))
                        .outcome())
                .isEqualTo(Outcome.SYNCED);
        assertThat(posted(key(item))).isEqualTo(1);
    }

    @Test
    void unreachableErpIsNoAttemptAndTheItemMayBeTriedAgain() {
        Item item = acceptable();
        takeDown();

        ExportResult result = connector().export(request(item));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(result.message().toString()).isNotBlank();
        assertThat(posted(key(item))).isZero();
    }

    @Test
    void unreachableErpCannotSayWhatBecameOfAnItem() {
        Item item = acceptable();
        connector().export(request(item));
        takeDown();

        ExportResult found = connector().find(key(item));

        assertThat(found.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(found.message().toString()).isNotBlank();
    }

    @Test
    void itemOfATypeThatNeedsACommitmentIsRefusedWithoutIt() {
        Item item = TestItems.changeOrder("SC-001");

        ExportResult result = connector().export(request(item));

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void itemOfATypeThatNeedsACommitmentIsPostedUnderIt() {
        String parent = exported(request(acceptable())).erpId();
        Item item = TestItems.changeOrder("SC-001");

        ExportResult result = exported(new ExportRequest(key(item), item, under(parent), Map.of(), Set.of()));

        assertThat(result.outcome()).isEqualTo(Outcome.SYNCED);
        assertThat(result.lineIds()).containsOnlyKeys(1, 2);
        assertThat(result.record().differences(item.content())).isEmpty();
    }

    /** R37: an amount without lines is never posted as nothing. */
    @Test
    void amountWithoutLinesIsPostedOrRefused() {
        String parent = exported(request(acceptable())).erpId();
        Item invoice = TestItems.invoice("SC-001", "2026-11-30");
        Item bare = TestItems.with(invoice, new Content(invoice.content().fields(), List.of()));

        ExportResult result = exported(new ExportRequest(key(bare), bare, under(parent), Map.of(), Set.of()));

        assertThat(result.outcome()).isIn(Outcome.SYNCED, Outcome.REFUSED);
        assertThat(result.record().differences(bare.content())).isEmpty();
    }

    @Test
    void longTextsOddTextsAndEmptyOnesDoNoHarm() {
        for (String odd :
                List.of("A".repeat(255), "😀".repeat(127), "'; drop table x; --", "<script>", "\u202Eabc", "%s")) {
            Item item = TestItems.with(acceptable(), Field.TITLE, odd);

            ExportResult result = exported(request(item));

            assertThat(result.outcome()).as(odd).isEqualTo(Outcome.SYNCED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordsCanBeAskedForWhereTheErpOffersThem(RecordKind kind) {
        if (!connector().capabilities().imports().contains(kind)) {
            return;
        }

        List<ErpRecord> records = ((Imports) connector()).fetch(kind);

        assertThat(records)
                .isNotEmpty()
                .allMatch(erp -> erp.kind() == kind && !erp.code().isBlank());
        assertThat(records).extracting(ErpRecord::code).doesNotHaveDuplicates();
    }

    @Test
    void erpGivesASignOfLife() {
        assertThatCode(() -> connector().probe()).doesNotThrowAnyException();
    }

    @Test
    void unreachableErpGivesNone() {
        takeDown();

        assertThatThrownBy(() -> connector().probe())
                .isInstanceOf(ErpUnavailable.class)
                .hasMessageMatching("\\S.*");
    }

    @ParameterizedTest
    @EnumSource
    void unreachableErpSaysSoWhenAskedForRecords(RecordKind kind) {
        takeDown();
        if (!connector().capabilities().imports().contains(kind)) {
            return;
        }

        assertThatThrownBy(() -> ((Imports) connector()).fetch(kind))
                .isInstanceOf(ErpUnavailable.class)
                .hasMessageMatching("\\S.*");
    }

    private ExportResult exported(ExportRequest request) {
        return settled(connector().export(request), request.key());
    }

    private ExportResult settled(ExportResult result, ExportKey key) {
        if (result.outcome() != Outcome.PENDING) {
            return result;
        }
        settle();
        return connector().find(key);
    }

    protected ExportRequest request(Item item) {
        return new ExportRequest(key(item), item, Parent.NONE, Map.of(), Set.of());
    }

    protected static Parent under(String erpId) {
        return new Parent(erpId, Map.of(), Content.EMPTY);
    }

    protected ExportKey key(Item item) {
        return ExportKey.of(
                connector().capabilities().connection(),
                item.id(),
                item.lifecycle().revision());
    }

    private Exports exports() {
        AttemptTable attempts = database().around(new AttemptTable(database().jdbc()));
        return new Exports(
                attempts,
                TestConnectors.to(database(), clock, connector()),
                new ConnectorSettings(EXPORT_TIMEOUT, false),
                clock,
                new SimpleMeterRegistry());
    }
}
