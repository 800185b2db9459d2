package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.ErpRecords.Taken;

/** What is known of the ERP's records, on both databases. */
class ErpRecordsTest {

    @ParameterizedTest
    @EnumSource
    void takingOverCountsWhatIsNewChangedAndGone(TestDatabase kind) {
        ErpRecords records = records(kind);
        records.take(RecordKind.JOB, List.of(job("A", "One"), job("B", "Two"), job("C", "Three")));

        Taken taken = records.take(RecordKind.JOB, List.of(job("A", "One"), job("B", "Zwei"), job("D", "Four")));

        assertThat(taken).isEqualTo(new Taken(1, 1, 1));
        assertThat(records.find(RecordKind.JOB, "B").orElseThrow().name()).isEqualTo("Zwei");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGoneStaysKnownButInactiveAndMayComeBack(TestDatabase kind) {
        ErpRecords records = records(kind);
        records.take(RecordKind.JOB, List.of(job("A", "One")));

        records.take(RecordKind.JOB, List.of());
        boolean gone = records.find(RecordKind.JOB, "A").orElseThrow().active();
        Taken again = records.take(RecordKind.JOB, List.of());
        records.take(RecordKind.JOB, List.of(job("A", "One")));

        assertThat(gone).isFalse();
        assertThat(again).isEqualTo(new Taken(0, 0, 0));
        assertThat(records.find(RecordKind.JOB, "A").orElseThrow().active()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void knownAndActiveAreOnlyThoseThatTheErpHasNow(TestDatabase kind) {
        ErpRecords records = records(kind);
        records.take(RecordKind.JOB, List.of(job("A", "One"), job("B", "Two")));
        records.take(RecordKind.JOB, List.of(job("A", "One")));

        assertThat(records.known(Map.of(RecordKind.JOB, Set.of("A", "B", "C"), RecordKind.VENDOR, Set.of("A"))))
                .filteredOn(ErpRecord::active)
                .extracting(ErpRecord::kind, ErpRecord::code)
                .containsExactly(tuple(RecordKind.JOB, "A"));
        assertThat(records.known(Map.of(RecordKind.JOB, Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void jobThatTheErpHasFromUsNeedsNobodyToAddIt(TestDatabase kind) {
        Company company = new Company(kind, new TestClock("2026-11-22T10:00:00Z"));
        company.items.create(
                TestItems.PAULA, TestDraft.job().with("number", "J-7").from("7"));
        company.items.create(
                TestItems.PAULA, TestDraft.job().with("number", "J-8").from("8"));
        company.database
                .jdbc()
                .sql("update item set state = 'SYNCED' where item_number = 'J-7'")
                .update();

        company.records.take(RecordKind.JOB, List.of(job("J-7", "Ours"), job("J-8", "Theirs")), RecordStage.READY);

        assertThat(company.records.find(RecordKind.JOB, "J-7").orElseThrow().stage())
                .isEqualTo(RecordStage.SYNCED);
        assertThat(company.records.find(RecordKind.JOB, "J-8").orElseThrow().stage())
                .isEqualTo(RecordStage.READY);
    }

    private static ErpRecord job(String code, String name) {
        return new ErpRecord(RecordKind.JOB, code, name, true);
    }

    private static ErpRecords records(TestDatabase kind) {
        ErpRecords records = new Company(kind, new TestClock("2026-11-22T10:00:00Z")).records;
        records.take(RecordKind.JOB, List.of());
        return records;
    }
}
