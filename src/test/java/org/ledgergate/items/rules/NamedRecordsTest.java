package org.ledgergate.items.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.items.TestItems.PAULA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.Company;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.content.Field;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;

/** R40: every record of the ERP that an item names has to be there, active and not archived, asked for one item or for many. */
class NamedRecordsTest {

    private static final Map<RecordKind, String> NAMED = Map.of(
            RecordKind.JOB, "J-2041",
            RecordKind.VENDOR, "V-1001",
            RecordKind.COST_CODE, "03-3000",
            RecordKind.PRIME_CONTRACT, "PC-2041");

    private static final Map<ItemType, Set<RecordKind>> OF_TYPE = Map.of(
            ItemType.COMMITMENT, Set.of(RecordKind.JOB, RecordKind.VENDOR, RecordKind.COST_CODE),
            ItemType.COMMITMENT_CHANGE_ORDER, Set.of(RecordKind.JOB, RecordKind.VENDOR, RecordKind.COST_CODE),
            ItemType.SUBCONTRACTOR_INVOICE, Set.of(RecordKind.JOB, RecordKind.VENDOR, RecordKind.COST_CODE),
            ItemType.PRIME_CONTRACT_CHANGE_ORDER,
                    Set.of(RecordKind.JOB, RecordKind.PRIME_CONTRACT, RecordKind.COST_CODE));

    static Stream<Arguments> typesAndKinds() {
        return OF_TYPE.entrySet().stream()
                .flatMap(type -> type.getValue().stream().map(kind -> Arguments.of(type.getKey(), kind)));
    }

    @ParameterizedTest
    @MethodSource("typesAndKinds")
    void archivedOrInactiveRecordFailsEveryItemThatNamesItForOneAndForMany(ItemType type, RecordKind kind) {
        Company company = new Company(TestDatabase.H2, new TestClock("2026-11-22T10:00:00Z"));
        Item item = create(company, type);
        assertThat(failing(company, item)).isEmpty();

        company.together(() ->
                company.records.move(PAULA, kind, Set.of(NAMED.get(kind)), RecordStage.SYNCED, RecordStage.ARCHIVED));
        assertThat(failing(company, item))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.message().toString()).contains(NAMED.get(kind), "archived", "restore"));

        company.together(() ->
                company.records.move(PAULA, kind, Set.of(NAMED.get(kind)), RecordStage.ARCHIVED, RecordStage.SYNCED));
        company.knows(kind, "another", "05-1200");
        assertThat(failing(company, item))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.message().toString()).contains(NAMED.get(kind), "no longer active"));

        company.records.forget();
        assertThat(failing(company, item))
                .allSatisfy(fault -> assertThat(fault.message().toString()).contains("is not in the ERP"))
                .extracting(Fault::code)
                .doesNotContain("")
                .satisfies(codes -> assertThat(Set.copyOf(codes)).hasSameSizeAs(OF_TYPE.getOrDefault(type, Set.of())));
    }

    @ParameterizedTest
    @EnumSource
    void lineWithAnArchivedCostCodeIsPointedToOnBothDatabases(TestDatabase database) {
        Company company = new Company(database, new TestClock("2026-11-22T10:00:00Z"));
        Item item = create(company, ItemType.COMMITMENT);
        company.together(() -> company.records.move(
                PAULA, RecordKind.COST_CODE, Set.of("05-1200"), RecordStage.SYNCED, RecordStage.ARCHIVED));

        assertThat(failing(company, item))
                .extracting(fault -> fault.pointer() + " " + fault.code() + ": " + fault.message())
                .containsExactly(
                        "/lines/1/costCode cost-code-known: Cost code 05-1200 is archived; restore it under Cost codes, or choose another.");
    }

    @ParameterizedTest
    @EnumSource
    void childWithoutAVendorOfItsOwnAnswersForItsCommitments(TestDatabase database) {
        Company company = new Company(database, new TestClock("2026-11-22T10:00:00Z"));
        company.items.create(PAULA, TestDraft.commitment().with("vendor", "").from("1"));
        Item child = company.items.create(PAULA, TestDraft.changeOrder().from("2"));
        company.items.correct(
                PAULA,
                company.items.parent(child).orElseThrow().id(),
                TestDraft.commitment().from("1"));
        assertThat(failing(company, child)).isEmpty();

        company.knows(RecordKind.VENDOR, "V-1002");

        assertThat(failing(company, child)).extracting(Fault::code).containsExactly("vendor-linked");
    }

    /** One project is an item here that the ERP does not know: it is waited for. One that is archived in the ERP is not. */
    @ParameterizedTest
    @EnumSource
    void jobOfOursIsEnoughUntilTheErpSaysOtherwise(TestDatabase database) {
        Company company = new Company(database, new TestClock("2026-11-22T10:00:00Z"));
        Item job = company.items.create(PAULA, TestDraft.job().from("1"));
        Item commitment = company.items.create(
                PAULA, TestDraft.commitment().with("project", "j-3000").from("2"));

        assertThat(commitment.text(Field.PROJECT)).isEqualTo("J-3000");
        assertThat(failing(company, commitment)).isEmpty();
        assertThat(company.readiness.awaited(commitment)).map(Item::id).contains(job.id());

        company.knows(RecordKind.JOB, "J-2041", "J-3000");
        assertThat(company.readiness.awaited(commitment)).isEmpty();
        company.together(() -> company.records.move(
                PAULA, RecordKind.JOB, Set.of("J-3000"), RecordStage.SYNCED, RecordStage.ARCHIVED));
        assertThat(failing(company, commitment)).extracting(Fault::code).containsExactly("project-known");

        company.records.forget();
        company.changes(job, ItemState.SYNCED);
        assertThat(company.readiness.awaited(commitment)).isEmpty();
    }

    private static Item create(Company company, ItemType type) {
        return switch (type) {
            case JOB -> company.items.create(PAULA, TestDraft.job().from("1"));
            case COMMITMENT ->
                company.items.create(PAULA, TestDraft.commitment().from("1"));
            case COMMITMENT_CHANGE_ORDER -> {
                create(company, ItemType.COMMITMENT);
                yield company.items.create(PAULA, TestDraft.changeOrder().from("2"));
            }
            case SUBCONTRACTOR_INVOICE -> {
                create(company, ItemType.COMMITMENT);
                yield company.items.create(PAULA, TestDraft.invoice().from("2"));
            }
            case PRIME_CONTRACT_CHANGE_ORDER ->
                company.items.create(
                        PAULA,
                        TestDraft.primeContractChangeOrder()
                                .with("date", "2026-11-30")
                                .from("1"));
        };
    }

    /** What one item is told is what it is told among many. */
    private static List<Fault> failing(Company company, Item item) {
        List<Fault> one = company.check(item, Limits.NONE);
        assertThat(company.readiness.failing(List.of(item.id()), Limits.NONE).getOrDefault(item.id(), List.of()))
                .isEqualTo(one);
        return one;
    }
}
