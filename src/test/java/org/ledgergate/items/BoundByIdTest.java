package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgergate.items.TestItems.PAULA;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.messages.Message;

/** R39: a child stays with its commitment whatever that is called, and has to say what the commitment says. */
class BoundByIdTest {

    @ParameterizedTest
    @EnumSource
    void childStaysWithACommitmentThatGetsAnotherNumberAndShowsIt(TestDatabase kind) {
        Company company = open(kind);
        Item commitment = create(company, TestDraft.commitment(), "1");
        Item child = create(company, TestDraft.changeOrder(), "2");

        company.items.correct(
                PAULA,
                commitment.id(),
                TestDraft.commitment().with("number", "SC-009").from("1"));
        Item other = create(company, TestDraft.commitment(), "3");

        assertThat(company.items.parent(child)).map(Item::id).contains(commitment.id());
        assertThat(company.items.get(child.id()).text(Field.PARENT)).isEqualTo("SC-009");
        assertThat(company.check(child, Limits.NONE)).isEmpty();
        assertThat(company.workList.children(commitment.id(), 10))
                .extracting(ItemRow::id)
                .containsExactly(child.id());
        assertThat(company.workList.children(commitment.id(), 10))
                .extracting(row -> row.text(Field.PARENT))
                .containsExactly("SC-009");
        assertThat(company.workList.children(other.id(), 10)).isEmpty();
        assertThat(create(company, TestDraft.changeOrder(), "4").text(Field.PARENT))
                .isEqualTo("SC-001");
    }

    @ParameterizedTest
    @EnumSource
    void childOfAVoidCommitmentIsNotTakenOverByTheNextOfItsNumberUntilItIsEdited(TestDatabase kind) {
        Company company = open(kind);
        Item commitment = create(company, TestDraft.commitment(), "1");
        Item child = create(company, TestDraft.changeOrder(), "2");
        giveUp(company, commitment);
        Item next = create(company, TestDraft.commitment().with("vendor", "V-1002"), "3");
        Item unbound = company.items.get(child.id());

        assertThat(company.items.parent(unbound)).map(Item::id).contains(commitment.id());
        assertThat(company.check(unbound, Limits.NONE)).extracting(Fault::code).containsExactly("parent-known");
        assertThatThrownBy(() -> company.items.correct(
                        PAULA,
                        child.id(),
                        TestDraft.changeOrder().with("vendor", "V-1001").from("2")))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidItem.class))
                .satisfies(invalid -> assertThat(invalid.faults())
                        .extracting(fault -> fault.message().toString())
                        .containsExactly("Vendor must be V-1002, as on commitment SC-001."));

        company.items.correct(
                PAULA,
                child.id(),
                TestDraft.changeOrder().with("vendor", "V-1002").from("2"));

        assertThat(company.items.parent(child)).map(Item::id).contains(next.id());
    }

    @ParameterizedTest
    @EnumSource
    void savingAChildUnchangedBindsItToTheLivingCommitmentOfThatNumberAndTheLogSaysSo(TestDatabase kind) {
        Company company = open(kind);
        Item commitment = create(company, TestDraft.commitment(), "1");
        Item child = create(company, TestDraft.changeOrder(), "2");
        giveUp(company, commitment);
        Item next = create(company, TestDraft.commitment(), "3");
        company.facts.clear();

        company.items.correct(PAULA, child.id(), TestDraft.changeOrder().from("2"));

        assertThat(company.items.parent(child)).map(Item::id).contains(next.id());
        assertThat(company.facts)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(ItemChanged.class))
                .satisfies(fact -> assertThat(fact.changes())
                        .containsExactly(Difference.of(
                                Field.PARENT,
                                Message.of("changes.number-and-state", "SC-001", ItemState.VOID),
                                "SC-001")));
    }

    @ParameterizedTest
    @EnumSource
    void numberOfAChildIsUniqueInItsCommitmentAndNotInTheNumberOfIt(TestDatabase kind) {
        Company company = open(kind);
        Item commitment = create(company, TestDraft.commitment(), "1");
        create(company, TestDraft.changeOrder(), "2");
        giveUp(company, commitment);
        create(company, TestDraft.commitment(), "3");

        assertThat(create(company, TestDraft.changeOrder(), "4").state()).isEqualTo(ItemState.NOT_SENT);
        assertThatThrownBy(() -> create(company, TestDraft.changeOrder().with("number", "cco\u2013001"), "5"))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidItem.class))
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::code).containsExactly("number-taken"));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCommitmentSaysOtherwiseFailsItsChildForOneAndForMany(TestDatabase kind) {
        Company company = open(kind);
        company.knows(org.ledgergate.records.RecordKind.JOB, "J-2041", "J-2042");
        Item commitment = create(company, TestDraft.commitment(), "1");
        Item child = create(company, TestDraft.invoice(), "2");

        company.items.correct(
                PAULA,
                commitment.id(),
                TestDraft.commitment()
                        .with("vendor", "V-1002")
                        .with("currency", "EUR")
                        .with("project", "J-2042")
                        .from("1"));

        List<Fault> failing = company.check(child, Limits.NONE);
        assertThat(failing)
                .extracting(fault -> fault.pointer() + " " + fault.code() + ": " + fault.message())
                .containsExactly(
                        "/project parent-agrees: Project must be J-2042, as on commitment SC-001.",
                        "/currency parent-agrees: Currency must be EUR, as on commitment SC-001.",
                        "/vendor parent-agrees: Vendor must be V-1002, as on commitment SC-001.");
        assertThat(company.readiness.apart(child)).isEqualTo(failing);
        assertThat(company.readiness.failing(List.of(child.id()), Limits.NONE)).containsEntry(child.id(), failing);
    }

    private static Company open(TestDatabase kind) {
        return new Company(kind, new TestClock("2026-11-22T10:00:00Z"));
    }

    private static void giveUp(Company company, Item item) {
        company.together(() -> company.items.answer(PAULA, item, ItemEvent.VOIDED, ItemState.VOID, ""));
    }

    private static Item create(Company company, TestDraft draft, String sourceId) {
        return company.items.create(PAULA, draft.from(sourceId));
    }
}
