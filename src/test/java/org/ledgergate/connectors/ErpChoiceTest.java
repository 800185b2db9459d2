package org.ledgergate.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.access.TestAccess;
import org.ledgergate.connectors.ExportRequest.Parent;
import org.ledgergate.connectors.attempts.AttemptTable;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.connectors.attempts.TestClearance;
import org.ledgergate.items.Company;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.TestItems;
import org.ledgergate.messages.Message;
import org.ledgergate.records.RecordKind;
import org.springframework.mock.env.MockEnvironment;

/** R10: which ERP items go to is chosen before anything has gone to one, and never after; on both databases. */
class ErpChoiceTest {

    private static final Item CONCRETE = TestItems.commitment("Concrete");

    private static final Person ADAM = new Person("adam", "Adam", "", Set.of(Role.ERP_ADMIN));

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void firstOneThatIsSetIsTheOneUntilAnAdministratorChoosesAnother(TestDatabase kind) {
        Site site = new Site(kind);
        site.started("old", "new");
        assertThat(site.choice().present().connection()).isEqualTo("old");
        clock.forward(Duration.ofMinutes(5));

        site.choice().choose(ADAM, "new");

        assertThat(site.choice().present().connection()).isEqualTo("new");
        assertThat(site.connectors.since()).isEqualTo(clock.instant());
        assertThat(site.company.records.all(RecordKind.VENDOR)).isEmpty();
        assertThat(site.facts).containsExactly(new ErpChosen("ERP old", "ERP new", ADAM));
        site.choice().choose(ADAM, "new");
        assertThat(site.facts).hasSize(1);
        site.started("old", "new");
        assertThat(site.choice().present().connection()).isEqualTo("new");
    }

    @ParameterizedTest
    @EnumSource
    void wrongChoiceChangesNothing(TestDatabase kind) {
        Site site = new Site(kind);
        site.started("old", "new");
        Person stan = new Person("stan", "Stan", "", Set.of(Role.ERP_STANDARD));

        assertThatThrownBy(() -> site.choice().choose(stan, "new")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> site.choice().choose(ADAM, "newer"))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("No ERP is connected as newer.");
        site.silent = "new";
        assertThatThrownBy(() -> site.choice().choose(ADAM, "new"))
                .isInstanceOf(ErpUnavailable.class)
                .hasMessage("new does not answer.");

        assertThat(site.choice().present().connection()).isEqualTo("old");
        assertThat(site.company.records.all(RecordKind.VENDOR)).hasSize(2);
        assertThat(site.facts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onceAnExportWasBegunTheErpStaysWhateverBecameOfIt(TestDatabase kind) {
        Site site = new Site(kind);
        site.started("old", "new");
        site.exports(site.connectors).export(CONCRETE, Parent.NONE, TestClearance.of(CONCRETE));

        assertThat(site.choice().whyFixed().map(Message::toString))
                .hasValueSatisfying(why -> assertThat(why).startsWith("An export to ERP old was begun, so it stays"));
        assertThatThrownBy(() -> site.choice().choose(ADAM, "new")).isInstanceOf(ErpInUse.class);
        assertThatThrownBy(() ->
                        site.changeover().step(ADAM, "ERP old", site.erp("new").capabilities()))
                .isInstanceOf(ErpInUse.class);

        assertThat(site.choice().present().connection()).isEqualTo("old");
        assertThat(site.facts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itemOnItsWayKeepsTheErpUntilItIsTakenBack(TestDatabase kind) {
        Site site = new Site(kind);
        site.started("old", "new");
        Item item = TestItems.commitment("Concrete");
        site.company.has(item);

        assertThatThrownBy(() -> site.choice().choose(ADAM, "new"))
                .isInstanceOf(ErpInUse.class)
                .hasMessageStartingWith("Items are on their way to ERP old.");

        site.company.changes(item, ItemState.REJECTED);
        site.choice().choose(ADAM, "new");
        assertThat(site.choice().present().connection()).isEqualTo("new");
    }

    /** The worker has read which ERP it is, and only then another one is chosen. */
    @ParameterizedTest
    @EnumSource
    void exportThatBeginsAsAnotherErpIsChosenReachesNeither(TestDatabase kind) {
        Site site = new Site(kind);
        site.started("old", "new");
        Item item = TestItems.commitment("Concrete");
        Exports late = site.exports(site.still("old"));
        site.choice().choose(ADAM, "new");

        assertThat(late.export(item, Parent.NONE, TestClearance.of(item)).outcome())
                .isEqualTo(Outcome.NOT_ATTEMPTED);
        assertThat(site.posted).isEmpty();
        assertThat(late.of(item).all()).isEmpty();

        site.exports(site.connectors).export(item, Parent.NONE, TestClearance.of(item));
        assertThat(site.posted).containsExactly("new");
    }

    @ParameterizedTest
    @EnumSource
    void ofAnExportAndAChoiceInTheSameMomentOnlyOneHappens(TestDatabase kind) {
        for (int round = 0; round < 20; round++) {
            Site site = new Site(kind);
            site.started("old", "new");
            Exports late = site.exports(site.still("old"));
            CyclicBarrier together = new CyclicBarrier(2);

            CompletableFuture<Boolean> chosen = CompletableFuture.supplyAsync(() -> chosen(site, together));
            await(together);
            late.export(CONCRETE, Parent.NONE, TestClearance.of(CONCRETE));

            assertThat(site.posted).isEqualTo(chosen.join() ? List.of() : List.of("old"));
            assertThat(site.choice().present().connection()).isEqualTo(chosen.join() ? "new" : "old");
        }
    }

    @ParameterizedTest
    @EnumSource
    void erpThatIsNotSetAnyMoreGivesWayIfNothingWentThereAndStopsTheStartIfSomethingDid(TestDatabase kind) {
        Site site = new Site(kind);
        site.started("old");

        assertThat(site.started("new")).isEmpty();
        assertThat(site.choice().present().connection()).isEqualTo("new");
        assertThat(site.facts).containsExactly(new ErpChosen("old", "ERP new", Person.LEDGERGATE));
        site.exports(site.connectors).export(CONCRETE, Parent.NONE, TestClearance.of(CONCRETE));

        assertThat(site.started("old").map(Message::toString))
                .hasValue("Items went to the ERP that was connected as new, and now there are only: old. Name it in"
                        + " ledgergate.connectors.erp again, or begin with an empty database.");
        assertThat(site.started("old", "new")).isEmpty();
        assertThat(site.choice().present().connection()).isEqualTo("new");
    }

    @Test
    void whatIsSetHasToBeThere() {
        Site site = new Site(TestDatabase.H2);
        Map<String, Connector> there = Map.of("tryton", site.erp("a"), "file-drop", site.erp("b"));

        assertThat(connected(site, there, "file-drop, tryton")).containsExactly("b", "a");
        assertThatThrownBy(() -> connected(site, there, "tryton,titan"))
                .hasMessage("ledgergate.connectors.erp names titan, but there is no such connector");
        assertThatThrownBy(() -> connected(site, there, "")).hasMessage("ledgergate.connectors.erp names no ERP");
        assertThatThrownBy(() -> connected(site, Map.of("a", site.erp("same"), "b", site.erp("same")), "a,b"))
                .hasMessage("Two ERPs are connected as same");
    }

    private List<String> connected(Site site, Map<String, Connector> there, String set) {
        MockEnvironment environment = new MockEnvironment().withProperty("ledgergate.connectors.erp", set);
        return List.copyOf(
                new Connectors(there, environment, site.table, clock).all().keySet());
    }

    private static boolean chosen(Site site, CyclicBarrier together) {
        await(together);
        try {
            site.changeover().step(ADAM, "ERP old", site.erp("new").capabilities());
            return true;
        } catch (ErpInUse stays) {
            return false;
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
        }
    }

    /** Ledgergate over one database, started anew as often as a test wants, with ERPs that take everything. */
    private final class Site {

        final Company company;
        final ErpTable table;
        final List<Object> facts = new ArrayList<>();
        final List<String> posted = new ArrayList<>();
        String silent = "";
        Connectors connectors;

        Site(TestDatabase kind) {
            company = new Company(kind, clock);
            table = new ErpTable(company.database.jdbc());
            connectors = of("old", "new");
        }

        /** Starts Ledgergate with these connections; answers why it must not start. */
        Optional<Message> started(String... connections) {
            connectors = of(connections);
            return choice().settle();
        }

        private Connectors of(String... connections) {
            return new Connectors(Arrays.stream(connections).map(this::erp).toList(), table, clock);
        }

        /** Returns what a worker believes that has read which ERP it is before another one was chosen. */
        Connectors still(String connection) {
            return new Connectors(List.of(erp(connection), erp("another")), table, clock) {
                @Override
                public Connector connected() {
                    return first();
                }
            };
        }

        ErpChoice choice() {
            return new ErpChoice(connectors, changeover(), company.workList, TestAccess.alone());
        }

        Changeover changeover() {
            return company.database.around(new Changeover(connectors, company.records, facts::add));
        }

        Exports exports(Connectors to) {
            AttemptTable attempts = company.database.around(new AttemptTable(company.database.jdbc()));
            return new Exports(
                    attempts,
                    to,
                    new ConnectorSettings(Duration.ofSeconds(60), false),
                    clock,
                    new SimpleMeterRegistry());
        }

        Connector erp(String connection) {
            return new IdleErp(connection) {
                @Override
                public ExportResult export(ExportRequest request) {
                    posted.add(connection);
                    return ExportResult.of(Outcome.REFUSED, "Not today.");
                }

                @Override
                public void probe() {
                    if (silent.equals(connection)) {
                        throw new ErpUnavailable(connection + " does not answer.");
                    }
                }
            };
        }
    }
}
