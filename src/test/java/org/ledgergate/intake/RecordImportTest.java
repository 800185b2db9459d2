package org.ledgergate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.Access;
import org.ledgergate.access.TestAccess;
import org.ledgergate.items.Company;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.TestItems;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.settings.TestSettings;

/** What the ERP told, and the items that name it, on both databases. */
class RecordImportTest {

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

        takeover(company).of(RecordKind.JOB, List.of(job("J-7", "Ours"), job("J-8", "Theirs")));

        assertThat(company.records.find(RecordKind.JOB, "J-7").orElseThrow().stage())
                .isEqualTo(RecordStage.SYNCED);
        assertThat(company.records.find(RecordKind.JOB, "J-8").orElseThrow().stage())
                .isEqualTo(RecordStage.READY);
    }

    private static RecordImport takeover(Company company) {
        Access access = TestAccess.alone();
        Staging staging = new Staging(access, company.records, TestSettings.in(company.database.jdbc(), access));
        return company.database.around(new RecordImport(company.records, staging, company.workList));
    }

    private static ErpRecord job(String code, String name) {
        return new ErpRecord(RecordKind.JOB, code, name, true);
    }
}
