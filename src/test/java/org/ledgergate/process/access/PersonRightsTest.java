package org.ledgergate.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.Staffing;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.AccessChanged;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Rights;
import org.ledgergate.access.RightsChanged;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.bulk.BulkRuns;
import org.ledgergate.eventlog.EventFilter;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.eventlog.LogEntry;
import org.ledgergate.intake.Intake;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.process.OfferedVerb;
import org.ledgergate.process.Reviews;
import org.ledgergate.process.Verb;
import org.ledgergate.process.instances.SendToErpProcess;
import org.ledgergate.records.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The grid of rights, and who changes it. Rules R21 and R22. */
@WholeApplication
class PersonRightsTest {

    private static final Set<GridRight> ALL = EnumSet.allOf(GridRight.class);

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private PersonRights rights;

    @Autowired
    private Reviews reviews;

    @Autowired
    private EventLog log;

    @Autowired
    private IdentityService identity;

    private Site site;
    private Staffing staff;

    @BeforeEach
    void open() {
        site = new Site(context);
        staff = new Staffing(context);
    }

    @AfterEach
    void dismiss() {
        identity.clearAuthentication();
        staff.close();
    }

    @Test
    void withoutItsBoxNothingOfATypeIsAnsweredAndTheAttemptIsAnEvent() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT);
        Item sent = site.aSentCommitment("Concrete works");
        Item failed = site.anAcceptedCommitment("Concrete works [refuse]");
        site.run(failed, "Task_ExportItem");

        assertRefused(() -> site.sendToErp().accept(nina, sent.id(), Map.of()));
        assertRefused(() -> site.sendToErp().reject(nina, sent.id(), "Too dear"));
        assertRefused(() -> site.sendToErp().retry(nina, failed.id()));
        assertRefused(() -> site.sendToErp().reject(nina, failed.id(), "Too dear"));
        assertRefused(() -> site.sendToErp().dryRun(nina, sent.id(), Map.of()));

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
        assertThat(site.reload(failed).state()).isEqualTo(ItemState.FAILED);
        assertThat(reviews.choices(nina, sent)).noneMatch(OfferedVerb::allowed);
        assertThat(log.of(sent.id()))
                .filteredOn(entry -> entry.who().equals(nina.id()))
                .extracting(entry -> entry.done().toString())
                .containsExactly("Refused: accepted", "Refused: rejected");
    }

    @Test
    void anExportThatIsStuckIsResumedWithItsBoxOnly() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT);
        Item stuck = site.anAcceptedCommitment("Concrete works [down]");
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThatThrownBy(() -> site.run(stuck, "Task_ExportItem")).hasMessageContaining("not sent");
        }

        assertRefused(() -> site.sendToErp().retry(nina, stuck.id()));
        site.sendToErp().retry(site.person("anna"), stuck.id());
    }

    @Test
    void otherTypesAreAnsweredAsBefore() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_JOB, GridRight.IMPORT_VENDOR);
        Item sent = site.aSentCommitment("Concrete works");

        site.sendToErp().accept(nina, sent.id(), Map.of());

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.EXPORTING);
    }

    @Test
    void theBoxCountsInTasklistToo() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT);
        Item sent = site.aSentCommitment("Concrete works");
        String task = site.task(sent, SendToErpProcess.REVIEW_ITEM).getId();
        identity.setAuthentication(
                nina.id(), nina.roles().stream().map(Role::group).toList());

        assertThatThrownBy(() -> context.getBean(TaskService.class).complete(task, Map.of("decision", "accept")))
                .hasMessageContaining("Can export commitments is not set for you");

        identity.clearAuthentication();
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void theBoxCountsForManyAtOnceAndForTheErpsRecords() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT, GridRight.IMPORT_VENDOR);
        BulkRuns bulk = context.getBean(BulkRuns.class);

        assertRefused(() -> bulk.choose(nina, Verb.ACCEPT, ItemType.COMMITMENT, List.of()));
        assertThatThrownBy(() -> context.getBean(Intake.class).run(nina, RecordKind.VENDOR))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Can import vendors is not set for you");
    }

    @Test
    void aBoxThatIsTakenAwayCountsAtOnceAndSoDoesOneThatIsGivenBack() {
        Person nina = staff.hireApproverWithout();
        Item sent = site.aSentCommitment("Concrete works");

        change(nina, new Rights(ToolPermission.STANDARD, true, Set.of(GridRight.EXPORT_JOB)));
        assertRefused(() -> site.sendToErp().accept(staff.now(nina.id()), sent.id(), Map.of()));
        change(staff.now(nina.id()), new Rights(ToolPermission.STANDARD, true, ALL));

        site.sendToErp().accept(staff.now(nina.id()), sent.id(), Map.of());
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.EXPORTING);
    }

    @Test
    void administratorGivesAndTakesAndTheLogSaysWhat() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY, Role.PROJECT_USER);
        Set<GridRight> boxes = EnumSet.complementOf(EnumSet.of(GridRight.IMPORT_VENDOR));

        change(rhea, new Rights(ToolPermission.STANDARD, true, boxes));

        Person approver = staff.now(rhea.id());
        assertThat(approver.roles())
                .containsExactlyInAnyOrder(Role.ERP_STANDARD, Role.ACCOUNTING_APPROVER, Role.PROJECT_USER);
        assertThat(approver.withheld()).containsExactly(GridRight.IMPORT_VENDOR);
        LogEntry entry = events(rhea).get(0);
        assertThat(entry.who()).isEqualTo("adam");
        assertThat(entry.done()).hasToString("Access changed");
        assertThat(entry.step().before()).hasToString("ERP Integrations: read only, Project user");
        assertThat(entry.step().after())
                .hasToString("Can push to accounting, ERP Integrations: standard, Project user");
        assertThat(entry.changes()).hasToString("[Difference[field=Can import vendors, before=Yes, after=No]]");

        change(approver, new Rights(ToolPermission.NONE, false, boxes));
        assertThat(staff.now(rhea.id()).roles()).containsExactly(Role.PROJECT_USER);
    }

    @Test
    void whatIsSavedUnchangedIsNoEvent() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);

        change(rhea, rhea.rights());

        assertThat(events(rhea)).isEmpty();
    }

    @Test
    void onlyAnAdministratorChangesRights() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);
        Rights wanted = new Rights(ToolPermission.STANDARD, false, ALL);

        assertThatThrownBy(() -> rights.change(site.person("anna"), rhea.id(), Staffing.version(rhea), wanted))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Adam Ashby");

        assertThat(staff.now(rhea.id())).isEqualTo(rhea);
    }

    @Test
    void nobodyWidensTheirOwnRightsButMayGiveThemUp() {
        Person boss = staff.hire("Bo", Role.ERP_ADMIN);

        assertThatThrownBy(() -> rights.change(
                        boss, boss.id(), Staffing.version(boss), new Rights(ToolPermission.ADMIN, true, ALL)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("your own rights");
        rights.change(boss, boss.id(), Staffing.version(boss), new Rights(ToolPermission.READ_ONLY, false, ALL));

        assertThat(staff.now(boss.id()).roles()).containsExactly(Role.ERP_READ_ONLY);
    }

    @Test
    void theLastAdministratorStaysOne() {
        Person adam = site.person("adam");

        assertThatThrownBy(() -> rights.change(
                        adam, "adam", Staffing.version(adam), new Rights(ToolPermission.STANDARD, true, ALL)))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("Adam Ashby is the last ERP administrator");

        assertThat(site.person("adam")).isEqualTo(adam);
    }

    @Test
    void ofTwoAdministratorsWhoTakeEachOthersPermissionAtOnceOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            Person bo = staff.hire("Bo", Role.ERP_ADMIN);
            Person cy = staff.hire("Cy", Role.ERP_ADMIN);
            Rights wanted = new Rights(ToolPermission.STANDARD, false, ALL);

            List<String> answers = atOnce(
                    () -> rights.change(bo, cy.id(), Staffing.version(cy), wanted),
                    () -> rights.change(cy, bo.id(), Staffing.version(bo), wanted));

            assertThat(answers).filteredOn("done"::equals).hasSize(1);
            assertThat(Stream.of(bo, cy).map(Person::id).map(staff::now).filter(one -> one.has(Role.ERP_ADMIN)))
                    .hasSize(1);
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);
        change(
                rhea,
                new Rights(ToolPermission.STANDARD, false, EnumSet.complementOf(EnumSet.of(GridRight.EXPORT_JOB))));

        assertThatThrownBy(() -> change(rhea, new Rights(ToolPermission.READ_ONLY, true, ALL)))
                .isInstanceOf(RightsChanged.class)
                .hasMessageContaining("ERP Integrations: standard; not set: Can export jobs");

        assertThat(staff.now(rhea.id()).roles()).containsExactly(Role.ERP_STANDARD);
    }

    @Test
    void aFaultInTheMiddleChangesNothing() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);
        ApplicationListener<PayloadApplicationEvent<AccessChanged>> fault = ApplicationListener.forPayload(change -> {
            throw new IllegalStateException("The log is full");
        });
        context.addApplicationListener(fault);
        try {
            assertThatThrownBy(() -> change(rhea, new Rights(ToolPermission.STANDARD, true, Set.of())))
                    .hasMessage("The log is full");
        } finally {
            context.removeApplicationListener(fault);
        }

        assertThat(staff.now(rhea.id())).isEqualTo(rhea);
        assertThat(events(rhea)).isEmpty();
    }

    private void change(Person person, Rights wanted) {
        rights.change(site.person("adam"), person.id(), Staffing.version(person), wanted);
    }

    private List<LogEntry> events(Person person) {
        return log.list(EventFilter.NONE, 0, 200).entries().stream()
                .filter(entry -> entry.subject().equals(LogEntry.PERSON + person.id()))
                .toList();
    }

    private static void assertRefused(Callable<?> attempt) {
        assertThatThrownBy(attempt::call)
                .hasMessageContaining("Can export commitments is not set for you")
                .hasMessageContaining("Ask an ERP administrator: Adam Ashby");
    }

    private static List<String> atOnce(Callable<?>... changes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(changes.length);
        ExecutorService threads = Executors.newFixedThreadPool(changes.length);
        try {
            List<Future<String>> answers = Stream.of(changes)
                    .map(change -> threads.submit(() -> {
                        start.await();
                        try {
                            change.call();
                            return "done";
                        } catch (NotAllowed refused) {
                            return String.valueOf(refused.getMessage());
                        }
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
