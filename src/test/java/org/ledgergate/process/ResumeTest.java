package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.WrongState;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** R47: an item whose process was deleted, ended or suspended in the engine has a verb that brings it back. */
@WholeApplication
class ResumeTest {

    private static final String EXPORT = SendToErpProcess.EXPORT_ITEM;

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Reviews reviews;

    @Autowired
    Exports exports;

    @Autowired
    EventLog eventLog;

    Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
    }

    /** What somebody does in the engine. */
    enum Mishap {
        DELETED,
        SUSPENDED;

        void befall(RuntimeService runtime, List<ProcessInstance> instances) {
            for (ProcessInstance instance : instances) {
                if (this == DELETED) {
                    runtime.deleteProcessInstance(instance.getId(), "by hand");
                } else {
                    runtime.suspendProcessInstanceById(instance.getId());
                }
            }
        }
    }

    static Stream<Arguments> everyPlaceAndMishap() {
        return Place.ON_ITS_WAY.stream()
                .flatMap(place -> Stream.of(Mishap.values()).map(mishap -> Arguments.of(place, mishap)));
    }

    @ParameterizedTest
    @MethodSource("everyPlaceAndMishap")
    void resumeBringsTheProcessBackToWhereTheItemStands(Place place, Mishap mishap) {
        Item item = place.item(site);
        mishap.befall(runtime, instances(item));
        assertThat(reviews.choices(site.person("anna"), site.reload(item)))
                .filteredOn(OfferedVerb::allowed)
                .extracting(OfferedVerb::verb)
                .containsExactly(Verb.RESUME);

        Item resumed = site.sendToErp().resume(site.person("anna"), item.id());

        assertThat(resumed.state()).isEqualTo(place.state);
        assertThat(instances(item)).singleElement().matches(instance -> !instance.isSuspended());
        assertThat(reviews.choices(site.person("anna"), resumed))
                .extracting(OfferedVerb::verb)
                .doesNotContain(Verb.RESUME);
        assertThat(eventLog.of(item.id()))
                .extracting(entry -> entry.done().toString())
                .contains("Resumed");
    }

    @ParameterizedTest
    @MethodSource("everyPlaceAndMishap")
    void whileTheProcessIsHaltedEveryOtherVerbIsRefusedInWordsAndTheItemStaysWhereItIs(Place place, Mishap mishap) {
        Item item = place.item(site);
        mishap.befall(runtime, instances(item));

        for (var verb : List.<Runnable>of(
                () -> site.sendToErp().accept(site.person("anna"), item.id(), Map.of()),
                () -> site.sendToErp().reject(site.person("anna"), item.id(), "Wrong"),
                () -> site.sendToErp().retry(site.person("anna"), item.id()))) {
            assertThatThrownBy(verb::run).isInstanceOf(WrongState.class).hasMessageContaining("cannot be");
        }

        assertThat(site.reload(item).state()).isEqualTo(place.state);
    }

    @Test
    void resumedExportOfAnUncertainItemAsksTheErpFirstAndPostsNothingTwice() {
        Item uncertain = Place.EXPORTING_AND_UNCERTAIN.item(site);
        Mishap.DELETED.befall(runtime, instances(uncertain));

        site.sendToErp().resume(site.person("anna"), uncertain.id());
        site.run(uncertain, EXPORT);

        assertThat(site.reload(uncertain).state()).isEqualTo(ItemState.SYNCED);
        assertThat(exports.of(uncertain).all()).hasSize(1);
    }

    @Test
    void resumedFailureCanBeRetried() {
        Item failed = Place.FAILED.item(site);
        Mishap.DELETED.befall(runtime, instances(failed));

        site.sendToErp().resume(site.person("ben"), failed.id());
        site.sendToErp().retry(site.person("ben"), failed.id());
        site.run(failed, EXPORT);

        assertThat(site.reload(failed).state()).isEqualTo(ItemState.SYNCED);
    }

    @Test
    void itemThatWentOnAfterItWasReadIsNotTakenForHalted() {
        Item accepted = site.anAcceptedCommitment("Faster than its reader");
        site.run(accepted, EXPORT);

        assertThat(reviews.choices(site.person("anna"), accepted))
                .extracting(OfferedVerb::verb)
                .doesNotContain(Verb.RESUME);
        assertThatThrownBy(() -> site.sendToErp().resume(site.person("anna"), accepted.id()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("cannot be resumed: it is synced");
    }

    @Test
    void onlyWhoCouldAcceptResumesAndOnlyWhatIsHalted() {
        Item sent = site.aSentCommitment("Running");
        assertThatThrownBy(() -> site.sendToErp().resume(site.person("anna"), sent.id()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("its process is running");
        Mishap.DELETED.befall(runtime, instances(sent));

        for (String id : List.of("paula", "stan", "gus")) {
            assertThatThrownBy(() -> site.sendToErp().resume(site.person(id), sent.id()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void senderTakesBackWhatIsHaltedBeforeAnyoneDecided() {
        for (Mishap mishap : Mishap.values()) {
            Item sent = Place.SENT.item(site);
            mishap.befall(runtime, instances(sent));

            assertThat(site.sendToErp()
                            .retrieve(site.person("paula"), sent.id())
                            .state())
                    .isEqualTo(ItemState.RETRIEVED);
            assertThat(instances(sent)).isEmpty();
        }
    }

    private List<ProcessInstance> instances(Item item) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.id().toString())
                .list();
    }
}
