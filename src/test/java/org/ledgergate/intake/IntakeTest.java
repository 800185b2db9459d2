package org.ledgergate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.TestTransactions;
import org.ledgergate.access.Access;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.access.TestAccess;
import org.ledgergate.connectors.Connector;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.connectors.IdleErp;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.TestConnectors;
import org.ledgergate.connectors.sandbox.Sandbox;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.records.TestRecords;
import org.ledgergate.settings.TestSettings;
import org.ledgergate.worklist.TestWorkList;

/** R28: Sync and Refresh, on both databases. */
class IntakeTest {

    private static final Person ANNA =
            new Person("anna", "Anna", "", Set.of(Role.ERP_STANDARD, Role.ACCOUNTING_APPROVER));

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void runTakesOverWhatTheErpHasAndCountsIt(TestDatabase kind) {
        Company company = new Company(kind);

        SyncRun started = company.intake.run(ANNA, RecordKind.VENDOR);
        company.work();

        SyncRun ended = company.last(RecordKind.VENDOR);
        assertThat(started.running()).isTrue();
        assertThat(started.startedBy()).isEqualTo("anna");
        assertThat(ended.state()).isEqualTo(SyncRun.State.DONE);
        assertThat(ended.added()).isEqualTo(26);
        assertThat(ended.endedAt()).isEqualTo(clock.instant());
        assertThat(company.records.all(RecordKind.VENDOR)).hasSize(26);
        assertThat(company.records.all(RecordKind.COST_CODE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nextRunCountsOnlyWhatChangedOrIsGone(TestDatabase kind) {
        Company company = new Company(kind);
        company.runAndWork(RecordKind.VENDOR);
        company.erp("update sandbox_vendor set name = 'Castellan Concrete West, Inc.' where code = 'V-1001'");
        company.erp("delete from sandbox_vendor where code = 'V-1020'");

        company.runAndWork(RecordKind.VENDOR);

        SyncRun run = company.last(RecordKind.VENDOR);
        assertThat(List.of(run.added(), run.changed(), run.gone())).containsExactly(0, 1, 1);
        assertThat(company.records
                        .find(RecordKind.VENDOR, "V-1020")
                        .orElseThrow()
                        .active())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatRefreshFindsWaitsUntilSomebodyAddsItAndStaysWhereItWasPut(TestDatabase kind) {
        Company company = new Company(kind);
        company.runAndWork(RecordKind.VENDOR);
        company.runAndWork(RecordKind.COST_CODE);
        assertThat(company.records.counts(RecordKind.VENDOR)).isEqualTo(Map.of(RecordStage.READY, 26));
        assertThat(company.records.counts(RecordKind.COST_CODE)).containsOnlyKeys(RecordStage.SYNCED);

        assertThat(company.staging.add(ANNA, RecordKind.VENDOR, Set.of("V-1001", "V-1002", "V-0")))
                .containsExactly("V-1001", "V-1002");
        assertThat(company.staging.add(ANNA, RecordKind.VENDOR, Set.of("V-1001")))
                .isEmpty();
        assertThat(company.staging.archive(ANNA, RecordKind.VENDOR, Set.of("V-1002", "V-1003")))
                .containsExactlyInAnyOrder("V-1002", "V-1003");
        company.erp("update sandbox_vendor set name = 'New name' where code in ('V-1001', 'V-1003')");
        company.runAndWork(RecordKind.VENDOR);
        assertThat(company.last(RecordKind.VENDOR).changed()).isEqualTo(2);
        assertThat(company.stage("V-1001")).isEqualTo(RecordStage.SYNCED);
        assertThat(company.stage("V-1003")).isEqualTo(RecordStage.ARCHIVED);
        assertThat(company.stage("V-1004")).isEqualTo(RecordStage.READY);

        assertThat(company.staging.restore(ANNA, RecordKind.VENDOR, Set.of("V-1003", "V-1004")))
                .containsExactly("V-1003");
        assertThat(company.stage("V-1003")).isEqualTo(RecordStage.SYNCED);
    }

    @ParameterizedTest
    @EnumSource
    void withTheSettingOnWhatRefreshFindsIsUsedAtOnce(TestDatabase kind) {
        Company company = new Company(kind);
        company.erp(
                "insert into setting (setting_key, setting_value, changed_at) values ('import.add-at-once', 'true', current_timestamp)");

        company.runAndWork(RecordKind.VENDOR);

        assertThat(company.records.counts(RecordKind.VENDOR)).isEqualTo(Map.of(RecordStage.SYNCED, 26));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWithoutStandardAddsAnything(TestDatabase kind) {
        Company company = new Company(kind);
        company.runAndWork(RecordKind.VENDOR);
        Person reader = new Person("rita", "Rita", "", Set.of(Role.ERP_READ_ONLY, Role.ACCOUNTING_APPROVER));

        assertThatThrownBy(() -> company.staging.add(reader, RecordKind.VENDOR, Set.of("V-1001")))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("You need Standard or Admin");
        assertThat(company.stage("V-1001")).isEqualTo(RecordStage.READY);
    }

    @ParameterizedTest
    @EnumSource
    void erpThatIsDownEndsTheRunInItsOwnWordsAndLeavesWhatWasKnown(TestDatabase kind) {
        Company company = new Company(kind);
        company.runAndWork(RecordKind.COST_CODE);
        int known = company.records.all(RecordKind.COST_CODE).size();
        company.sandbox.down(true);

        company.runAndWork(RecordKind.COST_CODE);

        SyncRun run = company.last(RecordKind.COST_CODE);
        assertThat(run.state()).isEqualTo(SyncRun.State.FAILED);
        assertThat(run.message()).hasToString("The sandbox ERP cannot be reached.");
        assertThat(company.records.all(RecordKind.COST_CODE)).hasSize(known).allMatch(erp -> erp.active());
    }

    @ParameterizedTest
    @EnumSource
    void secondRunWhileOneIsUnderWayIsTheSameRun(TestDatabase kind) {
        Company company = new Company(kind);
        SyncRun first = company.intake.run(ANNA, RecordKind.JOB);
        clock.forward(Duration.ofMinutes(1));

        SyncRun second = company.intake.run(person("ben"), RecordKind.JOB);

        assertThat(second).isEqualTo(first);
        assertThat(company.waiting).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void otherKindsRunAtTheSameTime(TestDatabase kind) {
        Company company = new Company(kind);

        company.intake.run(ANNA, RecordKind.JOB);
        company.intake.run(ANNA, RecordKind.VENDOR);

        assertThat(company.waiting).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void runThatNeverEndedIsShownAsBrokenOffAndMakesWay(TestDatabase kind) {
        Company company = new Company(kind);
        company.intake.run(ANNA, RecordKind.JOB);
        Runnable lost = company.waiting.remove();
        clock.forward(Duration.ofMinutes(16));

        SyncRun broken = company.last(RecordKind.JOB);
        company.runAndWork(RecordKind.JOB);
        lost.run();

        assertThat(broken.state()).isEqualTo(SyncRun.State.FAILED);
        assertThat(broken.message().toString()).isNotBlank();
        assertThat(company.last(RecordKind.JOB).added()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void runThatStillRunsIsNotBrokenOff(TestDatabase kind) {
        Company company = new Company(kind);
        company.intake.run(ANNA, RecordKind.JOB);

        clock.forward(Duration.ofMinutes(14));

        assertThat(company.last(RecordKind.JOB).running()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyButAnApproverRunsIt(TestDatabase kind) {
        Company company = new Company(kind);
        Person standard = new Person("stan", "Stan", "", Set.of(Role.ERP_STANDARD));

        assertThatThrownBy(() -> company.intake.run(standard, RecordKind.VENDOR))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Can push to accounting");

        assertThat(company.intake.last(RecordKind.VENDOR)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void scheduleRunsWhatIsDueAndNothingTwice(TestDatabase kind) {
        Company company = new Company(kind);
        IntakeSchedule schedule = new IntakeSchedule(company.intake, company.connectors);

        schedule.look();
        company.work();
        clock.forward(Duration.ofMinutes(59));
        schedule.look();
        int early = company.waiting.size();
        clock.forward(Duration.ofMinutes(1));
        schedule.look();

        assertThat(early).isZero();
        assertThat(company.waiting).hasSize(RecordKind.values().length);
        assertThat(company.last(RecordKind.JOB).startedBy()).isEqualTo("ledgergate");
    }

    @ParameterizedTest
    @EnumSource
    void scheduleAsksTheErpThatWasChosenAtOnce(TestDatabase kind) {
        Company company = new Company(kind);
        IntakeSchedule schedule = new IntakeSchedule(company.intake, company.connectors);
        schedule.look();
        company.work();
        clock.forward(Duration.ofMinutes(5));

        TestConnectors.choose(company.connectors, "idle");
        schedule.look();
        int asked = company.waiting.size();
        company.work();
        schedule.look();

        assertThat(asked).isEqualTo(RecordKind.values().length);
        assertThat(company.waiting).isEmpty();
        assertThat(company.last(RecordKind.VENDOR).gone()).isEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnErpToldAfterAnotherWasChosenIsNotTakenOver(TestDatabase kind) {
        Company company = new Company(kind);
        company.intake.run(ANNA, RecordKind.VENDOR);

        company.whenAsked = () -> TestConnectors.choose(company.connectors, "idle");
        company.work();

        assertThat(company.records.all(RecordKind.VENDOR)).isEmpty();
        assertThat(company.last(RecordKind.VENDOR).message())
                .hasToString("Another ERP was chosen meanwhile; start it again.");
    }

    private static Person person(String id) {
        return new Person(id, id, "", ANNA.roles());
    }

    /** A company with the sandbox as its ERP, whose background work waits until the test does it. */
    private final class Company {

        Runnable whenAsked = () -> {};
        final Queue<Runnable> waiting = new ArrayDeque<>();
        final Sandbox sandbox;
        final Connectors connectors;
        final ErpRecords records;
        final Staging staging;
        final Intake intake;
        private final TestTransactions database;

        Company(TestDatabase kind) {
            database = new TestTransactions(kind.fresh());
            sandbox = new Sandbox(database);
            records = TestRecords.in(database);
            SyncRunTable runs = database.around(new SyncRunTable(database.jdbc()));
            Access access = TestAccess.alone();
            staging = new Staging(access, records, TestSettings.in(database.jdbc(), access));
            Connector erp = new IdleErp("sandbox") {
                @Override
                public List<ErpRecord> fetch(RecordKind kind) {
                    whenAsked.run();
                    return ((Imports) sandbox.connector()).fetch(kind);
                }
            };
            connectors = TestConnectors.to(database, clock, erp, new IdleErp("idle"));
            RecordImport takeover =
                    database.around(new RecordImport(records, staging, TestWorkList.of(database, clock)));
            Sync sync = new Sync(connectors, takeover, runs, clock);
            SyncThreads background = new SyncThreads(sync) {
                @Override
                void perform(long run, RecordKind erpKind) {
                    waiting.add(() -> sync.perform(run, erpKind));
                }
            };
            IntakeTimes times = new IntakeTimes(Duration.ofHours(1), Duration.ofMinutes(15));
            intake = new Intake(access, runs, background, times, clock);
        }

        void work() {
            waiting.forEach(Runnable::run);
            waiting.clear();
        }

        void runAndWork(RecordKind kind) {
            intake.run(ANNA, kind);
            work();
        }

        RecordStage stage(String vendor) {
            return records.find(RecordKind.VENDOR, vendor).orElseThrow().stage();
        }

        SyncRun last(RecordKind kind) {
            return intake.last(kind).orElseThrow();
        }

        void erp(String sql) {
            database.jdbc().sql(sql).update();
        }
    }
}
