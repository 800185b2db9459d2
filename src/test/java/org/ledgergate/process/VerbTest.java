package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.WrongState;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The table of verbs, held against what the facade allows: every verb at every place where an item can stand. */
@WholeApplication
class VerbTest {

    private static final String EXPORT = "Task_ExportItem";

    private static final int FIRST_TRY_AND_FIVE_MORE = 6;

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Reviews reviews;

    @Autowired
    EventLog eventLog;

    Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
    }

    /** Where an item can stand; nothing leads to UNLINKED, which the table treats like the other states with the project. */
    enum Place {
        NOT_SENT(ItemState.NOT_SENT, Verb.SEND, Verb.CORRECT, Verb.VOID),
        SENT(ItemState.SENT, Verb.ACCEPT, Verb.REJECT, Verb.RETRIEVE),
        SENT_AND_HALTED(ItemState.SENT, Verb.RESUME, Verb.RETRIEVE),
        WAITING(ItemState.WAITING, Verb.RETRIEVE),
        WAITING_AND_HALTED(ItemState.WAITING, Verb.RESUME, Verb.RETRIEVE),
        EXPORTING(ItemState.EXPORTING),
        EXPORTING_AND_STUCK(ItemState.EXPORTING, Verb.RETRY),
        EXPORTING_AND_HALTED(ItemState.EXPORTING, Verb.RESUME),
        FAILED(ItemState.FAILED, Verb.RETRY, Verb.REJECT),
        FAILED_WITH_A_QUESTION(ItemState.FAILED, Verb.CONFIRM, Verb.RETRY, Verb.REJECT),
        FAILED_AND_HALTED(ItemState.FAILED, Verb.RESUME),
        SYNCED(ItemState.SYNCED, Verb.CORRECT),
        REJECTED(ItemState.REJECTED, Verb.RESEND, Verb.CORRECT, Verb.VOID),
        RETRIEVED(ItemState.RETRIEVED, Verb.RESEND, Verb.CORRECT, Verb.VOID),
        VOID(ItemState.VOID);

        final ItemState state;
        final List<Verb> offered;

        Place(ItemState state, Verb... offered) {
            this.state = state;
            this.offered = List.of(offered);
        }
    }

    @Test
    void everyStateThatSomethingLeadsToIsAPlace() {
        assertThat(Stream.of(Place.values()).map(place -> place.state).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ItemState.UNLINKED)));
        assertThat(Verb.values())
                .allMatch(verb -> verb.mayLeadFrom(ItemState.UNLINKED) == verb.mayLeadFrom(ItemState.RETRIEVED));
    }

    @ParameterizedTest
    @EnumSource
    void offersInTheOrderOfTheTable(Place place) {
        assertThat(reviews.choices(site.person("anna"), anItem(place)))
                .extracting(OfferedVerb::verb)
                .containsExactlyElementsOf(place.offered)
                .isSorted();
    }

    /** Send does for an item what Re-send does, so that both can be sent at once. */
    @ParameterizedTest
    @EnumSource
    void whatIsOfferedIsDoneAndWritesItsEventAndNothingElseIsDone(Place place) {
        for (Verb verb : Verb.values()) {
            Item item = anItem(place);
            boolean offered = place.offered.contains(verb) || verb == Verb.SEND && place.offered.contains(Verb.RESEND);

            Throwable refused = catchThrowable(() -> perform(verb, whoMay(verb), item, offered));

            if (!offered) {
                assertThat(refused)
                        .as("%s of an item that is %s", verb, place)
                        .isInstanceOf(verb == Verb.CORRECT ? InvalidItem.class : WrongState.class);
                assertThat(site.reload(item).version()).isEqualTo(item.version());
            } else {
                assertThat(refused).as("%s of an item that is %s", verb, place).isNull();
                assertThat(wroteItsEvent(verb, item))
                        .as("%s of an item that is %s", verb, place)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsKeptFromAVerbIsKeptFromItByTheFacade(Place place) {
        Item item = anItem(place);

        for (String id : List.of("paula", "anna", "stan")) {
            Person person = site.person(id);
            for (OfferedVerb choice : reviews.choices(person, item)) {
                assertThat(choice.allowed())
                        .as("%s by %s", choice.verb(), id)
                        .isEqualTo(id.equals(whoMay(choice.verb()).id()));
                if (!choice.allowed()) {
                    assertThat(catchThrowable(() -> perform(choice.verb(), person, item, true)))
                            .as("%s by %s", choice.verb(), id)
                            .isInstanceOf(NotAllowed.class);
                }
            }
        }
    }

    private Person whoMay(Verb verb) {
        return site.person(verb.isByProjectUsers() ? "paula" : "anna");
    }

    /** @param sound whether a correction is one that the item's state would allow */
    private void perform(Verb verb, Person by, Item item, boolean sound) {
        if (verb == Verb.CORRECT) {
            Draft same = Site.draftOf(item);
            site.sendToErp().correct(by, item.id(), sound ? same : Site.with(same, Field.VENDOR, "V-1002"));
        } else {
            String reason = verb.reasoned() == Verb.Reasoned.NEVER ? "" : "Because";
            site.sendToErp().perform(verb, by, item.id(), new VerbInput(reason, Map.of(), OptionalInt.empty()));
        }
    }

    /** A correction that changes nothing is no event, and neither is a job of the engine that runs once more. */
    private boolean wroteItsEvent(Verb verb, Item item) {
        boolean silent = verb == Verb.CORRECT || verb == Verb.RETRY && item.state() == ItemState.EXPORTING;
        Verb written = verb == Verb.SEND && item.lifecycle().revision() > 0 ? Verb.RESEND : verb;
        return silent
                || eventLog.of(item.id()).stream()
                        .anyMatch(entry ->
                                entry.done().toString().equals(written.event().label()));
    }

    private Item anItem(Place place) {
        Person paula = site.person("paula");
        return switch (place) {
            case NOT_SENT -> site.aReadyCommitment("Not sent");
            case SENT -> site.aSentCommitment("Sent");
            case WAITING ->
                site.sendToErp()
                        .send(
                                paula,
                                site.sendToErp()
                                        .create(
                                                paula,
                                                Site.childOf(
                                                        site.anAcceptedCommitment("Not there yet"),
                                                        ItemType.COMMITMENT_CHANGE_ORDER,
                                                        "10.00"))
                                        .id());
            case EXPORTING -> site.anAcceptedCommitment("Exporting");
            case EXPORTING_AND_STUCK -> stuck(site.anAcceptedCommitment("Stuck [down]"));
            case FAILED -> exported("Failed [refuse]");
            case FAILED_WITH_A_QUESTION -> exported("Asked [confirm]");
            case SENT_AND_HALTED -> halted(anItem(Place.SENT));
            case WAITING_AND_HALTED -> halted(anItem(Place.WAITING));
            case EXPORTING_AND_HALTED -> halted(anItem(Place.EXPORTING));
            case FAILED_AND_HALTED -> halted(anItem(Place.FAILED));
            case SYNCED -> site.aSyncedCommitment();
            case REJECTED ->
                site.sendToErp().reject(site.person("anna"), anItem(Place.SENT).id(), "No");
            case RETRIEVED ->
                site.sendToErp().retrieve(paula, anItem(Place.SENT).id());
            case VOID -> site.sendToErp().markVoid(paula, anItem(Place.NOT_SENT).id(), "");
        };
    }

    private Item exported(String title) {
        Item accepted = site.anAcceptedCommitment(title);
        site.run(accepted, EXPORT);
        return site.reload(accepted);
    }

    private Item stuck(Item accepted) {
        for (int attempt = 0; attempt < FIRST_TRY_AND_FIVE_MORE; attempt++) {
            assertThat(catchThrowable(() -> site.run(accepted, EXPORT))).isNotNull();
        }
        return site.reload(accepted);
    }

    private Item halted(Item item) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.id().toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "by hand"));
        return item;
    }
}
