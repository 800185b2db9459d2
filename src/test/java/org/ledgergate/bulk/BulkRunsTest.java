package org.ledgergate.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.bulk.BulkItem.Outcome;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.process.Verb;
import org.ledgergate.worklist.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rules R22, R24, R29. */
@WholeApplication
class BulkRunsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BulkRuns runs;

    @Autowired
    private BulkWorker worker;

    @Autowired
    private WorkList workList;

    @Autowired
    private EventLog eventLog;

    private Site site;
    private Person anna;

    @BeforeEach
    void openSite() {
        site = new Site(context);
        anna = site.person("anna");
    }

    @Test
    void oneThatSomebodyElseAnsweredIsToldAndTheOthersGoOn() {
        Item first = site.aSentCommitment("Concrete");
        Item answered = site.aSentCommitment("Steel");
        Item last = site.aSentCommitment("Glass");
        BulkRun run = choose(Verb.ACCEPT, first, answered, last);
        site.sendToErp().reject(site.person("ben"), answered.id(), "Wrong period");

        BulkRun done = startAndWork(run, "");

        assertThat(done.state()).isEqualTo(BulkRun.State.DONE);
        assertThat(runs.progress(run.id())).isEqualTo(new Progress(3, 2, 1, true));
        BulkItem refused = runs.items(done, 10).get(0);
        assertThat(refused.item()).isEqualTo(answered.id());
        assertThat(refused.message().toString()).contains("rejected").contains("ben");
        assertThat(site.reload(first).state()).isEqualTo(ItemState.EXPORTING);
        assertThat(site.reload(last).state()).isEqualTo(ItemState.EXPORTING);
        assertThat(site.reload(answered).state()).isEqualTo(ItemState.REJECTED);
    }

    @Test
    void whatWasChangedAfterItWasChosenIsNotAccepted() {
        Item item = site.aSentCommitment("Concrete");
        BulkRun run = choose(Verb.ACCEPT, item);
        site.sendToErp().retrieve(site.person("paula"), item.id());
        site.sendToErp().send(site.person("paula"), item.id());

        startAndWork(run, "");

        assertThat(runs.items(run, 1).get(0).message().toString()).contains("changed after they were chosen");
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
        assertThat(answers(item, ItemEvent.ACCEPTED)).isZero();
    }

    @Test
    void nothingHappensBeforeItIsConfirmedAndNothingTwiceAfterwards() {
        Item item = site.aSentCommitment("Concrete");
        BulkRun run = choose(Verb.REJECT, item);

        worker.run();
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);

        startAndWork(run, " Not in budget ");
        startAndWork(run, "Another reason");

        assertThat(site.reload(item).lifecycle().message()).hasToString("Not in budget");
        assertThat(answers(item, ItemEvent.REJECTED)).isEqualTo(1);
        assertThat(runs.get(run.id()).input().reason()).hasToString("Not in budget");
    }

    @Test
    void twoNodesAtWorkDoEachItemOnce() {
        Item[] items = new Item[12];
        Arrays.setAll(items, i -> site.aSentCommitment("Lot " + i));
        BulkRun run = choose(Verb.ACCEPT, items);
        runs.start(anna, run.id(), "", Map.of());

        CompletableFuture.allOf(CompletableFuture.runAsync(worker), CompletableFuture.runAsync(worker))
                .join();

        assertThat(runs.progress(run.id())).isEqualTo(new Progress(12, 12, 0, true));
        for (Item item : items) {
            assertThat(answers(item, ItemEvent.ACCEPTED)).isEqualTo(1);
        }
    }

    @Test
    void rightThatIsTakenAwayMeanwhileCountsForWhatIsLeft() {
        IdentityService identity = context.getBean(IdentityService.class);
        var user = identity.newUser("bulk-approver");
        user.setFirstName("Bea");
        user.setPassword("example-of-one-2");
        identity.saveUser(user);
        identity.createMembership(user.getId(), Role.ERP_STANDARD.group());
        identity.createMembership(user.getId(), Role.ACCOUNTING_APPROVER.group());
        Item item = site.aSentCommitment("Concrete");
        Person bea = site.person(user.getId());
        BulkRun run = runs.choose(bea, Verb.ACCEPT, ItemType.COMMITMENT, rows(item));
        runs.start(bea, run.id(), "", Map.of());
        identity.deleteMembership(user.getId(), Role.ACCOUNTING_APPROVER.group());

        worker.run();

        assertThat(runs.items(run, 1).get(0).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(runs.items(run, 1).get(0).message().toString()).contains("Can push to accounting");
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
        identity.deleteUser(user.getId());
    }

    @Test
    void sendsWhatIsReadyAndSaysWhatKeepsTheRest() {
        Item ready = site.aReadyCommitment("Concrete");
        Item unfit = site.sendToErp()
                .create(site.person("paula"), Site.with(Site.commitment("Steel", "10.00"), Field.STATUS, "draft"));
        Person paula = site.person("paula");
        BulkRun run = runs.choose(paula, Verb.SEND, ItemType.COMMITMENT, rows(ready, unfit));
        runs.start(paula, run.id(), "", Map.of());

        worker.run();

        assertThat(site.reload(ready).state()).isEqualTo(ItemState.SENT);
        assertThat(runs.items(run, 1).get(0).message().toString()).contains("approved");
    }

    @Test
    void retrievesWhatNobodyHasAnsweredAndLeavesTheRest() {
        Item sent = site.aSentCommitment("Concrete");
        Item synced = site.aSyncedCommitment();
        Person paula = site.person("paula");
        BulkRun run = runs.choose(paula, Verb.RETRIEVE, ItemType.COMMITMENT, rows(sent, synced));
        runs.start(paula, run.id(), "", Map.of());

        worker.run();

        assertThat(runs.progress(run.id())).isEqualTo(new Progress(2, 1, 1, true));
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.RETRIEVED);
        assertThat(answers(sent, ItemEvent.RETRIEVED)).isEqualTo(1);
        assertThat(site.reload(synced).state()).isEqualTo(ItemState.SYNCED);
        assertThat(runs.items(run, 1).get(0).message().toString()).contains("cannot be retrieved: it is synced");
    }

    @Test
    void voidsWhatIsWithTheProjectWithAReasonOrWithout() {
        Item unfit = site.aReadyCommitment("Concrete");
        Item surplus = site.aReadyCommitment("Steel");
        Item sent = site.aSentCommitment("Glass");
        Person paula = site.person("paula");
        BulkRun reasoned = runs.choose(paula, Verb.VOID, ItemType.COMMITMENT, rows(unfit, sent));
        BulkRun bare = runs.choose(paula, Verb.VOID, ItemType.COMMITMENT, rows(surplus));
        assertThatThrownBy(() -> runs.start(paula, reasoned.id(), "x".repeat(2001), Map.of()))
                .isInstanceOf(InvalidItem.class);
        runs.start(paula, reasoned.id(), " Planned twice ", Map.of());
        runs.start(paula, bare.id(), "", Map.of());

        worker.run();

        assertThat(site.reload(unfit).state()).isEqualTo(ItemState.VOID);
        assertThat(site.reload(unfit).lifecycle().message()).hasToString("Planned twice");
        assertThat(site.reload(surplus).state()).isEqualTo(ItemState.VOID);
        assertThat(answers(surplus, ItemEvent.VOIDED)).isEqualTo(1);
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
        assertThat(runs.items(reasoned, 1).get(0).message().toString()).contains("cannot be voided: it is sent");
    }

    @Test
    void totalsAreKeptApartByCurrency() {
        Item dollars = site.aSentCommitment("Concrete");
        Item more = site.aSentCommitment("Steel");

        BulkRun run = choose(Verb.ACCEPT, dollars, more);

        assertThat(runs.totals(run)).singleElement().satisfies(total -> {
            assertThat(total.sum().orElseThrow()).hasToString("2500.00 USD");
            assertThat(total.items()).isEqualTo(2);
        });
    }

    @Test
    void totalsAreKeptApartByWhatBecameOfTheItems() {
        Item accepted = site.aSentCommitment("Concrete", "100.00");
        Item answered = site.aSentCommitment("Steel", "7.00");
        BulkRun run = choose(Verb.ACCEPT, accepted, answered);
        site.sendToErp().reject(site.person("ben"), answered.id(), "Wrong period");

        startAndWork(run, "");

        assertThat(runs.totals(run))
                .extracting(Total::outcome, total -> total.sum().orElseThrow().toString(), Total::items)
                .containsExactlyInAnyOrder(tuple(Outcome.DONE, "100.00 USD", 1), tuple(Outcome.REFUSED, "7.00 USD", 1));
    }

    @Test
    void recentRunsAreThePersonsOwnLatestFirst() {
        BulkRun first = choose(Verb.REJECT, site.aSentCommitment("Concrete"));
        BulkRun last = choose(Verb.ACCEPT, site.aSentCommitment("Steel"));
        BulkRun notStarted = choose(Verb.ACCEPT, site.aSentCommitment("Glass"));
        Instant before = Objects.requireNonNull(startAndWork(first, "No").startedAt());
        startAndWork(last, "");

        assertThat(runs.recent(anna))
                .hasSizeLessThanOrEqualTo(10)
                .extracting(recent -> recent.run().id())
                .startsWith(last.id(), first.id())
                .doesNotContain(notStarted.id());
        assertThat(runs.recent(anna).get(0).progress()).isEqualTo(new Progress(1, 1, 0, true));
        assertThat(runs.recent(site.person("ben"))).isEmpty();
        assertThat(runs.lastEnded(anna, ItemType.COMMITMENT, before))
                .hasValueSatisfying(recent -> assertThat(recent.run().id()).isEqualTo(last.id()));
        assertThat(runs.lastEnded(anna, ItemType.COMMITMENT, before.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(runs.lastEnded(anna, ItemType.JOB, before)).isEmpty();
    }

    @Test
    void unfitChoiceIsRefusedWithTheReason() {
        Item item = site.aSentCommitment("Concrete");

        assertThatThrownBy(() -> choose(Verb.ACCEPT))
                .isInstanceOf(InvalidSelection.class)
                .hasMessageContaining("Nothing is chosen");
        assertThatThrownBy(() -> choose(Verb.CONFIRM, item)).isInstanceOf(InvalidSelection.class);
        for (Verb verb : List.of(Verb.SEND, Verb.RETRIEVE, Verb.VOID)) {
            assertThatThrownBy(() -> choose(verb, item)).as(verb.label()).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> runs.choose(site.person("paula"), Verb.ACCEPT, ItemType.COMMITMENT, rows(item)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.choose(anna, Verb.SEND, ItemType.COMMITMENT, rows(item)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void unfitStartIsRefusedAndTheChoiceStays() {
        Item item = site.aSentCommitment("Concrete");
        BulkRun run = choose(Verb.REJECT, item);

        assertThatThrownBy(() -> runs.start(site.person("ben"), run.id(), "No", Map.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs.start(anna, run.id(), " ", Map.of())).isInstanceOf(InvalidItem.class);
        assertThatThrownBy(() -> runs.start(anna, -1, "No", Map.of())).isInstanceOf(RunNotFound.class);

        assertThat(runs.get(run.id()).chosen()).isTrue();
    }

    private BulkRun choose(Verb verb, Item... items) {
        return runs.choose(anna, verb, ItemType.COMMITMENT, rows(items));
    }

    private BulkRun startAndWork(BulkRun run, String reason) {
        runs.start(anna, run.id(), reason, Map.of());
        worker.run();
        return runs.get(run.id());
    }

    private List<ItemRow> rows(Item... items) {
        return workList.rows(Arrays.stream(items).map(Item::id).collect(Collectors.toSet()));
    }

    private long answers(Item item, ItemEvent action) {
        return eventLog.of(item.id()).stream()
                .filter(entry -> entry.action().equals(action.textKey()))
                .count();
    }
}
