package org.ledgergate.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ledgergate.records.RecordKind.PRIME_CONTRACT;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.Staffing;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.process.Reviews;
import org.ledgergate.process.Verb;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordStage;
import org.ledgergate.worklist.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rule R29: what a confirmation says beforehand is what happens. */
@WholeApplication
class BulkPreviewsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BulkRuns runs;

    @Autowired
    private BulkPreviews forecasts;

    @Autowired
    private WorkList workList;

    private Site site;

    @BeforeEach
    void openSite() {
        site = new Site(context);
    }

    @Test
    void itemsInAnotherStateAreCountedByTheirState() {
        Item sent = site.aSentCommitment("Concrete");
        Item rejected = site.sendToErp()
                .reject(site.person("ben"), site.aSentCommitment("Steel").id(), "No");
        Item alsoRejected = site.sendToErp()
                .reject(site.person("ben"), site.aSentCommitment("Iron").id(), "No");
        Item notSent = site.aReadyCommitment("Glass");

        BulkPreview forecast = forecast("anna", Verb.ACCEPT, sent, rejected, alsoRejected, notSent);

        assertThat(forecast.refused()).isEqualTo(3);
        assertThat(forecast.reasons())
                .extracting(reason -> reason.why().toString(), BulkPreview.Reason::items)
                .containsExactly(tuple("Its state is rejected.", 2), tuple("Its state is not sent.", 1));
        assertThat(forecast.totals())
                .singleElement()
                .satisfies(total -> assertThat(total.items()).isEqualTo(3));
    }

    @Test
    void whatChangedSinceAndWhatTheRightsForbidIsCounted() {
        Item item = site.aSentCommitment("Concrete");
        BulkRun run = choose("anna", Verb.ACCEPT, item);
        site.sendToErp().retrieve(site.person("paula"), item.id());
        site.sendToErp().send(site.person("paula"), item.id());

        assertThat(words(forecasts.of(site.person("anna"), run)))
                .containsExactly("It was changed after it was chosen.");
        assertThat(words(forecasts.of(site.person("stan"), run)))
                .singleElement()
                .asString()
                .contains("Can push to accounting");
    }

    @Test
    void everythingThatKeepsItemsFromBeingSentIsCountedAsEachOnesPageHasIt() {
        Draft commitment = Site.commitment("Steel", "10.00");
        Item ready = site.aReadyCommitment("Concrete");
        Item draft = create(Site.with(commitment, Field.STATUS, "draft"));
        Item parent = site.aReadyCommitment("Frame");
        Item child = create(Site.childOf(parent, ItemType.COMMITMENT_CHANGE_ORDER, "5.00"));
        site.sendToErp().markVoid(site.person("paula"), parent.id(), "");

        BulkPreview forecast = forecast("paula", Verb.SEND, ready, draft);
        BulkPreview ofChild = forecast("paula", Verb.SEND, child);

        assertThat(forecast.refused()).isEqualTo(1);
        assertThat(words(forecast)).isEqualTo(failing(draft)).isNotEmpty();
        assertThat(words(ofChild)).isEqualTo(failing(child)).isNotEmpty();
    }

    @Test
    void whatAPersonCreatedIsRefusedToThemAlthoughAnotherSentIt() {
        try (Staffing staff = new Staffing(context)) {
            Person maria = staff.hire("Maria", Role.PROJECT_USER, Role.ERP_STANDARD, Role.ACCOUNTING_APPROVER);
            Item created = site.sendToErp().create(maria, Site.commitment("Concrete", "10.00"));
            Item sent = site.sendToErp().send(site.person("paula"), created.id());

            assertThat(words(forecast(maria.id(), Verb.ACCEPT, sent)))
                    .containsExactly("You created, changed or sent it, so someone else has to accept it.");
            assertThat(forecast("anna", Verb.ACCEPT, sent).refused()).isZero();
        }
    }

    @Test
    void whatTheErpHasIsAskedForManyAsForOne() {
        ErpRecords records = context.getBean(ErpRecords.class);
        Person adam = site.person("adam");
        Item contractKnown = create(primeContractChangeOrder("PC-2041"));
        Item contractArchived = create(primeContractChangeOrder("PC-2042"));
        Item vendorGone = create(Site.with(Site.commitment("Steel", "10.00"), Field.VENDOR, "V-1099"));

        records.move(adam, PRIME_CONTRACT, Set.of("PC-2042"), RecordStage.SYNCED, RecordStage.ARCHIVED);
        try {
            assertThat(failing(contractKnown)).isEmpty();
            assertThat(forecast("paula", Verb.SEND, contractKnown).refused()).isZero();
            assertThat(words(forecast("paula", Verb.SEND, contractArchived)))
                    .isEqualTo(failing(contractArchived))
                    .hasSize(1);
            assertThat(words(forecast("paula", Verb.SEND, vendorGone)))
                    .isEqualTo(failing(vendorGone))
                    .hasSize(1);
        } finally {
            records.move(adam, PRIME_CONTRACT, Set.of("PC-2042"), RecordStage.ARCHIVED, RecordStage.SYNCED);
        }
    }

    @Test
    void statesOfferToManyWhatTheyOfferToOne() {
        Person adam = site.person("adam");
        Reviews reviews = context.getBean(Reviews.class);
        Item sent = site.aSentCommitment("Concrete");
        Item synced = site.aSyncedCommitment();
        Item notSent = site.aReadyCommitment("Glass");
        Item given = site.sendToErp()
                .markVoid(site.person("paula"), site.aReadyCommitment("Iron").id(), "");
        Item rejected = site.sendToErp()
                .reject(site.person("ben"), site.aSentCommitment("Tin").id(), "No");
        Item waiting = site.sendToErp()
                .send(
                        site.person("paula"),
                        create(Site.childOf(sent, ItemType.COMMITMENT_CHANGE_ORDER, "5.00"))
                                .id());
        assertThat(waiting.state()).isEqualTo(ItemState.WAITING);
        for (Item item : List.of(sent, synced, notSent, given, rejected, waiting)) {
            assertThat(Verb.forMany())
                    .filteredOn(verb -> verb.leadsFrom(item.state()))
                    .containsExactlyInAnyOrderElementsOf(reviews.choices(adam, item).stream()
                            .map(choice -> choice.verb() == Verb.RESEND ? Verb.SEND : choice.verb())
                            .filter(Verb::isForMany)
                            .toList());
        }
    }

    private static Draft primeContractChangeOrder(String primeContract) {
        String number = "PCCO-" + UUID.randomUUID().toString().substring(0, 8);
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.NUMBER, number);
        fields.put(Field.TITLE, "Helipad lights");
        fields.put(Field.STATUS, "approved");
        fields.put(Field.PROJECT, Site.PROJECT);
        fields.put(Field.PRIME_CONTRACT, primeContract);
        fields.put(Field.CURRENCY, "USD");
        fields.put(Field.AMOUNT, "5.00");
        fields.put(Field.DATE, "2026-11-02");
        return new Draft(
                ItemType.PRIME_CONTRACT_CHANGE_ORDER, new Source("test", number), fields, List.of(Site.line("5.00")));
    }

    private Item create(Draft draft) {
        return site.sendToErp().create(site.person("paula"), draft);
    }

    private List<String> failing(Item item) {
        return site.sendToErp().check(item).stream()
                .map(fault -> fault.message().toString())
                .toList();
    }

    private static List<String> words(BulkPreview forecast) {
        return forecast.reasons().stream()
                .map(reason -> reason.why().toString())
                .toList();
    }

    private BulkPreview forecast(String who, Verb verb, Item... items) {
        return forecasts.of(site.person(who), choose(who, verb, items));
    }

    private BulkRun choose(String who, Verb verb, Item... items) {
        return runs.choose(
                site.person(who),
                verb,
                items[0].type(),
                workList.rows(Arrays.stream(items).map(Item::id).collect(Collectors.toSet())));
    }
}
