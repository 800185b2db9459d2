package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ledgergate.items.TestItems.PAULA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.OddTexts;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.Person;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.items.drafts.SourceTaken;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.springframework.dao.OptimisticLockingFailureException;

/** Items and their rows, on both databases. */
class ItemsTest {

    private static final ErpIds IN_THE_ERP = new ErpIds("SBX-7", Map.of(1, "SBX-7-1", 2, "SBX-7-2"));

    private static final Person ANNA = new Person("anna", "Anna", "", Set.of());

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");

    @Test
    void primeContractChangeOrderBelongsToAContractThatTheErpHasAndItsNumberIsFreeInAnother() {
        Company company = new Company(TestDatabase.H2, new TestClock("2026-11-22T10:00:00Z"));
        company.knows(RecordKind.PRIME_CONTRACT, "PC-2041", "PC-2042");
        TestDraft draft = TestDraft.primeContractChangeOrder();

        Item first = company.items.create(PAULA, draft.from("1"));
        Item other = company.items.create(
                PAULA, draft.with("primeContract", "PC-2042").from("2"));

        assertThat(company.items.get(first.id()).text(Field.PRIME_CONTRACT)).isEqualTo("PC-2041");
        assertThat(other.text(Field.NUMBER)).isEqualTo(first.text(Field.NUMBER));
        assertThatThrownBy(() -> company.items.create(PAULA, draft.from("3")))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::code)
                                .containsExactly("number-taken"));
        assertThatThrownBy(() -> company.items.create(
                        PAULA, draft.with("primeContract", "PC-9").from("4")))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .containsExactly(tuple("/primeContract", "unknown-prime-contract")));
    }

    @ParameterizedTest
    @EnumSource
    void createdItemIsReadBackAsItWasWritten(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Draft draft = TestDraft.commitment()
                .with("title", "Façade \"é\" 😀 <b>")
                .with("amount", "1000000000000.00")
                .withLines(
                        Map.of("amount", "999999999999.99", "quantity", "3", "unit", "m²", "description", "鉄骨"),
                        Map.of("amount", "0.01", "unitPrice", "0.000001"))
                .from("1");

        Item created = company.items.create(PAULA, draft);

        assertThat(company.items.get(created.id())).isEqualTo(created);
        assertThat(company.items.ofSource(draft.source())).contains(created);
    }

    @ParameterizedTest
    @EnumSource
    void sameDraftAgainIsTheSameItemAndNoNewFact(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item first = company.items.create(PAULA, TestDraft.commitment().from("1"));

        Item again = company.items.create(
                PAULA, TestDraft.commitment().with("amount", "1250.5").from("1"));

        assertThat(again).isEqualTo(first);
        assertThat(company.facts).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void sameSourceWithOtherContentIsRefusedAndNothingChanges(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item first = company.items.create(PAULA, TestDraft.commitment().from("1"));

        assertThatThrownBy(() -> company.items.create(
                        PAULA, TestDraft.commitment().with("title", "Steel").from("1")))
                .isInstanceOfSatisfying(
                        SourceTaken.class, taken -> assertThat(taken.existing()).isEqualTo(first.id()));

        assertThat(company.items.get(first.id())).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void sameSourceWrittenByTwoAtOnceIsToldToTheSecond(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item first = company.items.create(PAULA, TestDraft.commitment().from("1"));
        Item twin = twinOf(first);

        assertThatThrownBy(() -> company.table.insert(twin, Optional.empty()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource
    void numberInUseIsRefusedInTheSameProjectUntilItsHolderIsVoid(TestDatabase kind) {
        Company company = new Company(kind, clock);
        company.knows(RecordKind.JOB, "J-2041", "J-2042");
        Item holder = company.items.create(PAULA, TestDraft.commitment().from("1"));
        Draft second = TestDraft.commitment().from("2");
        Draft elsewhere = TestDraft.commitment().with("project", "J-2042").from("3");

        assertThatThrownBy(() -> company.items.create(PAULA, second))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::code)
                                .containsExactly("number-taken"));
        company.items.create(PAULA, elsewhere);
        company.together(() -> company.items.answer(PAULA, holder, ItemEvent.VOIDED, ItemState.VOID, "twice"));

        assertThat(company.items.create(PAULA, second).text(Field.NUMBER)).isEqualTo("SC-001");
    }

    @ParameterizedTest
    @EnumSource
    void draftThatRefersToNothingKnownIsRefusedWithEveryFault(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Draft draft = TestDraft.commitment()
                .with("project", "J-1")
                .with("vendor", "V-1")
                .withLine(Map.of("amount", "1.00", "costCode", "99"))
                .from("1");
        Draft orphan = TestDraft.changeOrder().from("2");

        assertThatThrownBy(() -> company.items.create(PAULA, draft))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::code)
                                .containsExactly("unknown-project", "unknown-vendor", "unknown-cost-code"));
        assertThatThrownBy(() -> company.items.create(PAULA, orphan))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/parent"));

        assertThat(company.workList.counts(ItemType.COMMITMENT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void archivedJobTakesNoNewItemAndKeepsThoseThatItHas(TestDatabase kind) {
        Company company = new Company(kind, clock);
        company.knows(RecordKind.JOB, "J-2041", "J-2042");
        Item kept = company.items.create(PAULA, TestDraft.commitment().from("1"));
        company.together(() -> company.records.move(
                PAULA, RecordKind.JOB, Set.of("J-2041", "J-2042"), RecordStage.SYNCED, RecordStage.ARCHIVED));
        String archived = "Project %s is archived; restore it under Jobs, or choose another.";

        assertThatThrownBy(() -> company.items.create(
                        PAULA, TestDraft.commitment().with("number", "SC-002").from("2")))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining(archived.formatted("J-2041"));
        assertThatThrownBy(() -> company.items.correct(
                        PAULA,
                        kept.id(),
                        TestDraft.commitment().with("project", "J-2042").from("1")))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining(archived.formatted("J-2042"));

        Item corrected = company.items.correct(
                PAULA,
                kept.id(),
                TestDraft.commitment().with("title", "Better concrete").from("1"));
        assertThat(corrected.text(Field.TITLE)).isEqualTo("Better concrete");
    }

    @ParameterizedTest
    @EnumSource
    void textThatNoDatabaseKeepsIsAFaultAndNeverLookedFor(TestDatabase kind) {
        Company company = new Company(kind, clock);
        TestDraft draft = TestDraft.commitment()
                .with("number", "\0")
                .with("project", "J\0")
                .with("vendor", "V\0")
                .withLine(Map.of("amount", "1.00", "costCode", "\0"));

        assertThatThrownBy(() -> company.items.create(PAULA, draft.from("\0")))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/sourceId", "/number", "/project", "/vendor", "/lines/0/costCode"));
    }

    @ParameterizedTest
    @EnumSource
    void childTakesItsCommitmentsVendorAndMustShareItsCurrency(TestDatabase kind) {
        Company company = new Company(kind, clock);
        company.items.create(PAULA, TestDraft.commitment().from("1"));

        Item child = company.items.create(PAULA, TestDraft.changeOrder().from("2"));

        assertThat(child.text(Field.VENDOR)).isEqualTo("V-1001");
        assertThatThrownBy(() -> company.items.create(
                        PAULA,
                        TestDraft.invoice()
                                .with("currency", "AUD")
                                .with("vendor", "V-1002")
                                .from("3")))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/currency", "/vendor"));
    }

    /** R2. */
    @ParameterizedTest
    @EnumSource
    void sentItemCannotBeCorrectedAndARejectedOneCan(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        Draft wanted = TestDraft.commitment().with("title", "Steel").from("1");

        assertThatThrownBy(() -> company.items.correct(PAULA, sent.id(), wanted))
                .isInstanceOfSatisfying(
                        InvalidItem.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/title"));
        company.together(
                () -> company.items.answer(ANNA, sent, ItemEvent.REJECTED, ItemState.REJECTED, "Not concrete"));
        Item corrected = company.items.correct(PAULA, sent.id(), wanted);

        assertThat(company.items.get(sent.id())).isEqualTo(corrected);
        assertThat(corrected.text(Field.TITLE)).isEqualTo("Steel");
        assertThat(corrected.lifecycle().message()).hasToString("Not concrete");
    }

    /** R2: the amount stays open; who sees only that it is synced must not believe that the ERP has it. */
    @ParameterizedTest
    @EnumSource
    void syncedItemThatIsCorrectedSaysSoUntilItIsAgainAsTheErpTookIt(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        Item accepted = company.together(() -> company.items.accept(ANNA, sent, Map.of()));
        company.together(() -> company.items.synced(accepted, new ErpIds("E-1", Map.of()), ""));
        TestDraft dearer = TestDraft.commitment().withLine(Map.of("amount", "9.00", "costCode", "03-3000"));

        Item corrected = company.items.correct(PAULA, sent.id(), dearer.from("1"));

        assertThat(corrected.lifecycle().message())
                .hasToString("Changed here after the ERP took it; the ERP has what was accepted.");
        assertThat(company.items.get(sent.id())).isEqualTo(corrected);
        Item restored =
                company.items.correct(PAULA, sent.id(), TestDraft.commitment().from("1"));
        assertThat(restored.lifecycle().message().toString()).isEmpty();
        assertThat(company.items.get(sent.id())).isEqualTo(restored);
    }

    @ParameterizedTest
    @EnumSource
    void eachSendFreezesARevisionThatLaterCorrectionsDoNotTouch(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        Item back =
                company.together(() -> company.items.answer(PAULA, sent, ItemEvent.RETRIEVED, ItemState.RETRIEVED, ""));
        Item corrected = company.items.correct(
                PAULA, back.id(), TestDraft.commitment().with("title", "Steel").from("1"));

        Item resent = company.together(() -> company.items.send(PAULA, corrected, ItemState.SENT, Limits.NONE));

        List<Revision> revisions = company.revisions.all(sent.id());
        assertThat(revisions).extracting(Revision::content).containsExactly(sent.content(), corrected.content());
        assertThat(revisions).extracting(Revision::hash).doesNotHaveDuplicates().allMatch(hash -> hash.length() == 64);
        assertThat(company.revisions.changesSincePreviousSend(resent))
                .containsExactly(Difference.of(Field.TITLE, "Concrete", "Steel"));
    }

    @ParameterizedTest
    @EnumSource
    void itemThatIsNotReadyIsNotSentAndNothingIsFrozen(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item draft = company.items.create(
                PAULA,
                TestDraft.commitment()
                        .with("status", "draft")
                        .with("vendor", "")
                        .from("1"));

        assertThatThrownBy(() -> company.together(() -> company.items.send(PAULA, draft, ItemState.SENT, Limits.NONE)))
                .isInstanceOfSatisfying(
                        ItemNotReady.class,
                        notReady -> assertThat(notReady.faults())
                                .extracting(Fault::code)
                                .containsExactly("status-ready", "vendor-linked"));

        assertThat(company.items.get(draft.id())).isEqualTo(draft);
        assertThat(company.revisions.all(draft.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void stepThatTheStateDoesNotAllowIsRefusedWithWhoAnsweredAndWhen(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        Item accepted =
                company.together(() -> company.items.answer(ANNA, sent, ItemEvent.ACCEPTED, ItemState.EXPORTING, ""));

        assertThatThrownBy(() -> company.together(
                        () -> company.items.answer(PAULA, accepted, ItemEvent.RETRIEVED, ItemState.RETRIEVED, "")))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("exporting")
                .hasMessageContaining("anna answered at 2026-11-22T10:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void secondWriterOfTheSameVersionIsToldAndChangesNothing(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        Item accepted =
                company.together(() -> company.items.answer(ANNA, sent, ItemEvent.ACCEPTED, ItemState.EXPORTING, ""));

        assertThatThrownBy(() -> company.together(
                        () -> company.items.answer(ANNA, sent, ItemEvent.REJECTED, ItemState.REJECTED, "Late")))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(company.items.get(sent.id())).isEqualTo(accepted);
    }

    @ParameterizedTest
    @EnumSource
    void syncedItemHasItsErpIdAndOneForEachLine(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        Item exporting =
                company.together(() -> company.items.answer(ANNA, sent, ItemEvent.ACCEPTED, ItemState.EXPORTING, ""));

        company.together(() -> company.items.synced(exporting, IN_THE_ERP, ""));

        Item synced = company.items.get(sent.id());
        assertThat(synced.state()).isEqualTo(ItemState.SYNCED);
        assertThat(synced.lifecycle().erpId()).isEqualTo("SBX-7");
        assertThat(company.items.get(sent.id()).lifecycle().erp()).isEqualTo(IN_THE_ERP);
    }

    @ParameterizedTest
    @EnumSource
    void correctingWhatIsNotLockedKeepsTheErpsIds(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        company.together(() -> {
            Item exporting = company.items.answer(ANNA, sent, ItemEvent.ACCEPTED, ItemState.EXPORTING, "");
            return company.items.synced(exporting, IN_THE_ERP, "");
        });

        Item corrected = company.items.correct(
                PAULA,
                sent.id(),
                TestDraft.commitment().with("description", "Includes pumping").from("1"));

        assertThat(corrected.lifecycle().erpId()).isEqualTo("SBX-7");
        assertThat(company.items.get(sent.id()).lifecycle().erp()).isEqualTo(IN_THE_ERP);
    }

    @ParameterizedTest
    @EnumSource
    void sameTroubleTwiceIsOneFact(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        Item exporting =
                company.together(() -> company.items.answer(ANNA, sent, ItemEvent.ACCEPTED, ItemState.EXPORTING, ""));
        int before = company.facts.size();

        for (int i = 0; i < 2; i++) {
            company.together(() -> {
                company.items.noteTrouble(
                        company.items.get(exporting.id()), ItemEvent.EXPORT_TROUBLED, trouble(exporting), "");
                return null;
            });
        }

        assertThat(company.facts).hasSize(before + 1);
        assertThat(company.items.get(sent.id()).lifecycle().message()).isEqualTo(trouble(exporting));
    }

    /** With a word, a number and another message in it, none of which comes back from a database as the object that it was. */
    private static Message trouble(Item item) {
        return Message.of("export.not-sent", item.named(), Message.of("bulk.too-many", 10_000));
    }

    @ParameterizedTest
    @EnumSource
    void whatKeepsAnExportUpIsKeptWhateverItSays(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        company.together(() -> company.items.answer(ANNA, sent, ItemEvent.ACCEPTED, ItemState.EXPORTING, ""));

        for (String odd : OddTexts.ALL) {
            company.together(() -> {
                company.items.noteTrouble(
                        company.items.get(sent.id()), ItemEvent.EXPORT_TROUBLED, Message.just(odd), "");
                return null;
            });

            assertThat(company.items.get(sent.id()).lifecycle().message()).hasToString(Text.clean(odd, 4000));
        }
    }

    @ParameterizedTest
    @EnumSource
    void extraFieldsAreKeptForTheNextAnswer(TestDatabase kind) {
        Company company = new Company(kind, clock);
        Item sent = sent(company, "1");
        company.together(() -> {
            Item accepted = company.items.accept(ANNA, sent, Map.of("batch", "é😀"));
            Item failed = company.items.move(
                    ANNA, accepted, ItemEvent.EXPORT_FAILED, ItemState.FAILED, Message.just("No."), "");
            Item rejected = company.items.answer(ANNA, failed, ItemEvent.REJECTED, ItemState.REJECTED, "Wrong batch");
            return company.items.send(PAULA, rejected, ItemState.SENT, Limits.NONE);
        });

        Answer open = company.items.get(sent.id()).lifecycle().answer();

        assertThat(open).isEqualTo(new Answer("", null, Map.of("batch", "é😀")));
    }

    @ParameterizedTest
    @EnumSource
    void idThatIsNoneAndIdThatNobodyHasAreNotFound(TestDatabase kind) {
        Company company = new Company(kind, clock);

        assertThatThrownBy(() -> ItemId.of("../1")).isInstanceOf(ItemNotFound.class);
        assertThatThrownBy(() -> company.items.get(ItemId.next())).isInstanceOf(ItemNotFound.class);
    }

    private static Item sent(Company company, String source) {
        Item item = company.items.create(PAULA, TestDraft.commitment().from(source));
        return company.together(() -> company.items.send(PAULA, item, ItemState.SENT, Limits.NONE));
    }

    private static Item twinOf(Item item) {
        Item other = TestItems.with(item, Field.NUMBER, "SC-002");
        return new Item(
                ItemId.next(),
                other.type(),
                other.source(),
                other.content(),
                other.lifecycle(),
                other.creator(),
                other.createdAt(),
                0);
    }
}
