package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.ledgergate.items.WrongState;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The table of verbs, held against what the facade allows: every verb at every place where an item can stand. */
@WholeApplication
class VerbTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Autowired
    EventLog eventLog;

    Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
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
        assertThat(reviews.choices(site.person("anna"), place.item(site)))
                .extracting(OfferedVerb::verb)
                .containsExactlyElementsOf(place.offered)
                .isSorted();
    }

    /** Send does for an item what Re-send does, so that both can be sent at once. */
    @ParameterizedTest
    @EnumSource
    void whatIsOfferedIsDoneAndWritesItsEventAndNothingElseIsDone(Place place) {
        for (Verb verb : Verb.values()) {
            Item item = place.item(site);
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
        Item item = place.item(site);

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
}
