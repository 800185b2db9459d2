package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgergate.items.TestItems.PAULA;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.records.RecordKind;

/** Identifiers of items: kept as typed but cleaned, unique in whatever writing, and named as the other writes itself. */
class CanonicalNumbersTest {

    @ParameterizedTest
    @EnumSource
    void numberInAnotherWritingIsTaken(TestDatabase kind) {
        Company company = open(kind);
        Item item = create(company, TestDraft.commitment().with("number", "\u200bSc\u2013001\u00a0"), "1");

        assertThat(item.text(Field.NUMBER)).isEqualTo("Sc\u2013001");
        assertThatThrownBy(() -> create(company, TestDraft.commitment().with("number", "SC-0\u00ad01"), "2"))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidItem.class))
                .satisfies(invalid ->
                        assertThat(invalid.faults()).extracting(Fault::code).containsExactly("number-taken"));
        assertThat(create(company, TestDraft.commitment().with("number", "SC-001|"), "3"))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void numberThatShowsNothingIsMissing(TestDatabase kind) {
        Company company = open(kind);

        assertThatThrownBy(() -> create(company, TestDraft.commitment().with("number", "\u200b\u202e\u00a0"), "1"))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidItem.class))
                .satisfies(invalid -> assertThat(invalid.faults())
                        .extracting(fault -> fault.pointer() + " " + fault.code())
                        .contains("/number required"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNamedIsKeptAsItWritesItself(TestDatabase kind) {
        Company company = open(kind);
        create(company, TestDraft.job(), "1");
        Item commitment = create(
                company,
                TestDraft.commitment()
                        .with("project", "j\u20103000")
                        .with("vendor", " v-1001\u200b")
                        .withLine(Map.of("costCode", "03\u20113000", "amount", "5.00")),
                "2");
        Item child = create(
                company, TestDraft.changeOrder().with("project", "J-3000").with("parent", "sc\u2212001"), "3");
        Item variation = create(company, TestDraft.primeContractChangeOrder().with("primeContract", "pc-2041"), "4");

        assertThat(commitment.text(Field.PROJECT)).isEqualTo("J-3000");
        assertThat(commitment.text(Field.VENDOR)).isEqualTo("V-1001");
        assertThat(commitment.content().lines()).extracting(Line::costCode).containsExactly("03-3000");
        assertThat(child.text(Field.PARENT)).isEqualTo("SC-001");
        assertThat(variation.text(Field.PRIME_CONTRACT)).isEqualTo("PC-2041");
    }

    @ParameterizedTest
    @EnumSource
    void codesThatTheErpTellsApartByTheirCaseAreNotMixedUp(TestDatabase kind) {
        Company company = open(kind);
        company.knows(RecordKind.VENDOR, "V-1", "v-1", "V-1001");

        assertThat(create(company, TestDraft.commitment().with("vendor", "v-1"), "1")
                        .text(Field.VENDOR))
                .isEqualTo("v-1");
        assertThatThrownBy(() -> create(
                        company, TestDraft.commitment().with("number", "2").with("vendor", "v\u20101"), "2"))
                .isInstanceOf(InvalidItem.class);
    }

    @ParameterizedTest
    @EnumSource
    void sourceIsCleanedButItsCaseIsItsOwn(TestDatabase kind) {
        Company company = open(kind);
        Item item = create(company, TestDraft.commitment(), "0015gAb");

        assertThat(create(company, TestDraft.commitment(), " 0015gAb\u00a0")).isEqualTo(item);
        assertThat(create(company, TestDraft.commitment().with("number", "SC-002"), "0015gab")
                        .id())
                .isNotEqualTo(item.id());
    }

    private static Company open(TestDatabase kind) {
        return new Company(kind, new TestClock("2026-11-22T10:00:00Z"));
    }

    private static Item create(Company company, TestDraft draft, String sourceId) {
        return company.items.create(PAULA, draft.from(sourceId));
    }
}
