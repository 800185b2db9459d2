package org.ledgergate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.OddTexts;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.access.Person;
import org.ledgergate.records.ErpRecords.Taken;

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

        KnownRecords known =
                records.known(Map.of(RecordKind.JOB, Set.of("A", "B", "C"), RecordKind.VENDOR, Set.of("A")));

        assertThat(known.find(RecordKind.JOB, "A")).get().returns(true, ErpRecord::active);
        assertThat(known.find(RecordKind.JOB, "B")).get().returns(false, ErpRecord::active);
        assertThat(known.find(RecordKind.JOB, "C")).isEmpty();
        assertThat(known.find(RecordKind.VENDOR, "A")).isEmpty();
        assertThat(records.known(Map.of(RecordKind.JOB, Set.of())).find(RecordKind.JOB, "A"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void recordIsKeptWhateverTheErpCallsIt(TestDatabase kind) {
        ErpRecords records = records(kind);
        List<ErpRecord> told = new ArrayList<>();
        OddTexts.ALL.forEach(odd -> told.add(job("J\0-" + told.size() + "\ud83d", odd)));

        Taken first = records.take(RecordKind.JOB, told);
        Taken again = records.take(RecordKind.JOB, told);

        assertThat(first).isEqualTo(new Taken(told.size(), 0, 0));
        assertThat(again).isEqualTo(new Taken(0, 0, 0));
        assertThat(records.find(RecordKind.JOB, "J-0")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void recordIsFoundAndMovedByAnyWritingOfItsCode(TestDatabase kind) {
        ErpRecords records = records(kind);
        records.take(RecordKind.JOB, List.of(job("J-1", "One"), job("J-2", "Two")));

        assertThat(records.find(RecordKind.JOB, " j\u20131\u200b"))
                .map(ErpRecord::code)
                .contains("J-1");
        assertThat(records.called(RecordKind.JOB, "j\u20111"))
                .extracting(ErpRecord::code)
                .containsExactly("J-1");
        assertThat(records.move(
                        Person.LEDGERGATE, RecordKind.JOB, Set.of("j-1"), RecordStage.SYNCED, RecordStage.ARCHIVED))
                .containsExactly("J-1");
        assertThat(records.find(RecordKind.JOB, "J-2")).get().returns(RecordStage.SYNCED, ErpRecord::stage);
    }

    private static ErpRecord job(String code, String name) {
        return new ErpRecord(RecordKind.JOB, code, name, true);
    }

    private static ErpRecords records(TestDatabase kind) {
        return TestRecords.in(new TestTransactions(kind.fresh()));
    }
}
