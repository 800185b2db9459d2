package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemNotReady;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.messages.MessageJson;
import org.ledgergate.process.instances.SendToErpProcess;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R12: a child sent before its commitment is in the ERP waits visibly and moves on by itself, exactly once. */
@WholeApplication
class ParentFirstTest {

    private static final String EXPORT = "Task_ExportItem";
    private static final String SEND_ON = "Task_SendOn";

    @Autowired
    ApplicationContext context;

    @Autowired
    EventLog eventLog;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
    }

    @AfterEach
    void approvalIsNeededAgain() {
        settings.change(site.person("adam"), Map.of(Setting.DIRECT_EXPORT_COMMITMENT_CHANGE_ORDER, "false"));
    }

    @Test
    void childOfACommitmentThatIsOnItsWayWaitsAndNoApproverSeesIt() {
        Item commitment = site.anAcceptedCommitment("Concrete works");

        Item child = sendChildOf(commitment);

        assertThat(child.state()).isEqualTo(ItemState.WAITING);
        assertThat(site.task(child, SendToErpProcess.REVIEW_ITEM)).isNull();
        assertThatThrownBy(() -> site.sendToErp().accept(site.person("anna"), child.id(), Map.of()))
                .hasMessageContaining("waiting");
    }

    @Test
    void waitingChildGoesToAnApproverOnceItsCommitmentIsSynced() {
        Item commitment = site.anAcceptedCommitment("Concrete works");
        Item child = sendChildOf(commitment);

        site.run(commitment, EXPORT);
        site.run(child, SEND_ON);

        assertThat(site.reload(child).state()).isEqualTo(ItemState.SENT);
        assertThat(site.task(child, SendToErpProcess.REVIEW_ITEM)).isNotNull();
        assertThat(instancesOf(child)).isEqualTo(1);
        assertThat(eventLog.of(child.id()))
                .extracting(entry -> entry.done().toString())
                .containsExactly("Created", "Sent", "Released");
    }

    @Test
    void waitingChildGoesStraightToTheErpWhereNoApprovalIsNeeded() {
        settings.change(site.person("adam"), Map.of(Setting.DIRECT_EXPORT_COMMITMENT_CHANGE_ORDER, "true"));
        Item commitment = site.anAcceptedCommitment("Concrete works");
        Item child = sendChildOf(commitment);
        ItemState waiting = child.state();

        site.run(commitment, EXPORT);
        site.run(child, SEND_ON);
        site.run(child, EXPORT);

        assertThat(waiting).isEqualTo(ItemState.WAITING);
        assertThat(site.reload(child).state()).isEqualTo(ItemState.SYNCED);
    }

    @Test
    void childOfACommitmentThatWasNeverSentWaitsForIt() {
        Item commitment = site.aReadyCommitment("Concrete works");

        assertThat(sendChildOf(commitment).state()).isEqualTo(ItemState.WAITING);
    }

    @Test
    void childOfASyncedCommitmentWaitsForNothing() {
        assertThat(sendChildOf(site.aSyncedCommitment()).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void waitingChildCanBeTakenBackAndSentAgain() {
        Item commitment = site.anAcceptedCommitment("Concrete works");
        Item child = sendChildOf(commitment);

        Item retrieved = site.sendToErp().retrieve(site.person("paula"), child.id());
        site.run(commitment, EXPORT);
        Item resent = site.sendToErp().send(site.person("paula"), child.id());

        assertThat(retrieved.state()).isEqualTo(ItemState.RETRIEVED);
        assertThat(resent.state()).isEqualTo(ItemState.SENT);
        assertThat(instancesOf(child)).isEqualTo(1);
    }

    @Test
    void childThatIsTakenBackWhileItIsBeingReleasedStaysWithItsSender() {
        Item commitment = site.anAcceptedCommitment("Concrete works");
        Item child = sendChildOf(commitment);
        site.run(commitment, EXPORT);

        site.sendToErp().retrieve(site.person("paula"), child.id());

        assertThat(site.reload(child).state()).isEqualTo(ItemState.RETRIEVED);
        assertThat(instancesOf(child)).isZero();
    }

    @Test
    void rejectOfTheCommitmentTellsTheSenderOfTheChildWhichWaitsOn() {
        Item commitment = site.aSentCommitment("Concrete works");
        Item child = sendChildOf(commitment);

        site.sendToErp().reject(site.person("anna"), commitment.id(), "Wrong vendor");

        assertThat(noticesAbout(child))
                .containsExactly("PARENT_STOPPED paula " + commitment.name() + " is rejected: Wrong vendor");
        assertThat(site.reload(child).state()).isEqualTo(ItemState.WAITING);
    }

    @Test
    void childThatWaitsForACommitmentThatIsVoidedGoesBackToItsSenderAndNoOtherIsTaken() {
        Item commitment = site.aReadyCommitment("Concrete works");
        Item child = sendChildOf(commitment);
        Item late = childOf(commitment);

        site.sendToErp().markVoid(site.person("paula"), commitment.id(), "Never built");

        assertThat(noticesAbout(child))
                .containsExactly("REJECTED paula " + commitment.name() + " was given up: Never built");
        assertThat(site.reload(child).state()).isEqualTo(ItemState.REJECTED);
        assertThat(instancesOf(child)).isZero();
        assertThatThrownBy(() -> site.sendToErp().send(site.person("paula"), late.id()))
                .isInstanceOf(ItemNotReady.class);
    }

    @Test
    void childSentAtTheVeryMomentItsCommitmentIsSyncedIsNeverForgotten() throws Exception {
        for (int i = 0; i < 10; i++) {
            Item commitment = site.anAcceptedCommitment("Concrete works");
            Item child = childOf(commitment);

            atOnce(() -> site.sendToErp().send(site.person("paula"), child.id()), () -> {
                site.run(commitment, EXPORT);
                return commitment;
            });
            if (site.reload(child).state() == ItemState.WAITING) {
                site.run(child, SEND_ON);
            }

            assertThat(site.reload(child).state()).isEqualTo(ItemState.SENT);
        }
    }

    @Test
    void commitmentWhoseJobIsOnItsWayWaitsForItAndMovesOnByItself() {
        Item job = aJob();
        Item commitment = send(commitmentOn(job));
        Item accepted = site.sendToErp().accept(site.person("anna"), send(job).id(), Map.of());

        site.run(accepted, EXPORT);
        site.run(commitment, SEND_ON);

        assertThat(commitment.state()).isEqualTo(ItemState.WAITING);
        assertThat(site.reload(commitment).state()).isEqualTo(ItemState.SENT);
        assertThat(send(commitmentOn(job)).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void commitmentWhoseJobIsRejectedWaitsOnAndWhoseJobGetsAnotherNumberGoesBack() {
        Item job = send(aJob());
        Item commitment = send(commitmentOn(job));
        Item child = sendChildOf(commitment);

        site.sendToErp().reject(site.person("anna"), job.id(), "No");
        ItemState afterReject = site.reload(commitment).state();
        String number = job.text(Field.NUMBER) + "9";
        site.sendToErp().correct(site.person("paula"), job.id(), Site.with(Site.draftOf(job), Field.NUMBER, number));

        assertThat(afterReject).isEqualTo(ItemState.WAITING);
        assertThat(site.reload(commitment).state()).isEqualTo(ItemState.REJECTED);
        assertThat(noticesAbout(commitment))
                .containsExactly(
                        "PARENT_STOPPED paula " + job.name() + " is rejected: No",
                        "REJECTED paula Job " + job.text(Field.NUMBER) + " is now " + number
                                + ". Select it, and send the item again.");
        assertThat(site.reload(child).state()).isEqualTo(ItemState.WAITING);
        assertThat(noticesAbout(child)).hasSize(1);
    }

    @Test
    void commitmentWhoseJobIsVoidedGoesBack() {
        Item job = aJob();
        Item commitment = send(commitmentOn(job));

        site.sendToErp().markVoid(site.person("paula"), job.id(), "");

        assertThat(site.reload(commitment).state()).isEqualTo(ItemState.REJECTED);
        assertThat(site.reload(commitment).lifecycle().message()).hasToString(job.name() + " was given up.");
    }

    private Item aJob() {
        String number = "J-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return site.sendToErp()
                .create(
                        site.person("paula"),
                        new Draft(
                                ItemType.JOB,
                                new Source("test", number),
                                Map.of(Field.NUMBER, number, Field.TITLE, "Clinic"),
                                List.of()));
    }

    private Item commitmentOn(Item job) {
        return site.sendToErp()
                .create(
                        site.person("paula"),
                        Site.with(Site.commitment("Concrete works", "10.00"), Field.PROJECT, job.text(Field.NUMBER)));
    }

    private Item send(Item item) {
        return site.sendToErp().send(site.person("paula"), item.id());
    }

    private Item childOf(Item commitment) {
        return site.sendToErp()
                .create(site.person("paula"), Site.childOf(commitment, ItemType.COMMITMENT_CHANGE_ORDER, "-50.00"));
    }

    private Item sendChildOf(Item commitment) {
        return site.sendToErp().send(site.person("paula"), childOf(commitment).id());
    }

    private long instancesOf(Item item) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(item.id().toString())
                .count();
    }

    private List<String> noticesAbout(Item item) {
        return jdbc.sql("select kind, recipient, detail from notice where item_id = :item")
                .param("item", item.id().toString())
                .query((row, index) -> row.getString("kind") + " " + row.getString("recipient") + " "
                        + MessageJson.read(row.getString("detail")))
                .list();
    }

    private static void atOnce(Callable<Item> first, Callable<Item> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Item> done : both.invokeAll(List.of(after(start, first), after(start, second)))) {
                done.get();
            }
        } finally {
            both.shutdownNow();
        }
    }

    private static Callable<Item> after(CyclicBarrier start, Callable<Item> action) {
        return () -> {
            start.await();
            return action.call();
        };
    }
}
