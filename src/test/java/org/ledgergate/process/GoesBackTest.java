package org.ledgergate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.eventlog.LogEntry;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemNotReady;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.ItemWentBack;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.MessageJson;
import org.ledgergate.process.instances.SendToErpProcess;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R39, R40: what held when an item was sent has to hold still when it is released and accepted. */
@WholeApplication
class GoesBackTest {

    private static final String ARCHIVED = "V-1004";

    @Autowired
    ApplicationContext context;

    @Autowired
    EventLog eventLog;

    @Autowired
    ErpRecords records;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Site site;

    @BeforeEach
    void open() {
        site = new Site(context);
    }

    @AfterEach
    void restore() {
        records.move(
                site.person("adam"), RecordKind.VENDOR, Set.of(ARCHIVED), RecordStage.ARCHIVED, RecordStage.SYNCED);
    }

    @Test
    void waitingChildWhoseCommitmentGotAnotherVendorGoesBackWhenItIsReleased() {
        Item commitment = site.aSentCommitment("Concrete works");
        Item child = sendChildOf(commitment);
        site.sendToErp().reject(site.person("anna"), commitment.id(), "Wrong vendor");
        site.sendToErp()
                .correct(
                        site.person("paula"),
                        commitment.id(),
                        Site.with(Site.draftOf(commitment), Field.VENDOR, "V-1002"));
        sync(site.sendToErp().send(site.person("paula"), commitment.id()));

        site.run(child, "Task_SendOn");

        Item back = site.reload(child);
        assertThat(back.state()).isEqualTo(ItemState.REJECTED);
        assertThat(back.lifecycle().message())
                .hasToString("Vendor must be V-1002, as on commitment " + commitment.text(Field.NUMBER) + ".");
        assertThat(noticesAbout(child))
                .contains("REJECTED paula " + back.lifecycle().message());
        assertThat(eventLog.of(child.id()))
                .extracting(entry -> entry.done().toString(), LogEntry::who)
                .last()
                .hasToString("(\"Rejected\", \"ledgergate\")");
        assertThat(instancesOf(child)).isZero();
    }

    @Test
    void waitingChildFollowsACommitmentThatOnlyGotAnotherNumber() {
        Item commitment = site.aReadyCommitment("Concrete works");
        Item child = sendChildOf(commitment);
        String number = commitment.text(Field.NUMBER) + "-A";
        site.sendToErp()
                .correct(
                        site.person("paula"),
                        commitment.id(),
                        Site.with(Site.draftOf(commitment), Field.NUMBER, number));
        sync(site.sendToErp().send(site.person("paula"), commitment.id()));

        site.run(child, "Task_SendOn");

        assertThat(site.reload(child).state()).isEqualTo(ItemState.SENT);
        assertThat(site.reload(child).text(Field.PARENT)).isEqualTo(number);
    }

    @Test
    void approverOfAChildThatNoLongerGoesWithItsCommitmentIsToldAndTheChildGoesBack() {
        Item commitment = site.aSyncedCommitment();
        Item child = sendChildOf(commitment);
        jdbc.sql("update item set item_currency = 'EUR' where id = :id")
                .param("id", commitment.id().toString())
                .update();

        assertThatThrownBy(() -> site.sendToErp().accept(site.person("anna"), child.id(), Map.of()))
                .isInstanceOf(ItemWentBack.class)
                .hasMessage(child.name()
                        + " was not accepted and goes back to its sender. Currency must be EUR, as on commitment "
                        + commitment.text(Field.NUMBER) + ".");

        Item back = site.reload(child);
        assertThat(back.state()).isEqualTo(ItemState.REJECTED);
        assertThat(back.lifecycle().answeredBy()).isEqualTo("ledgergate");
        assertThat(noticesAbout(child))
                .contains("REJECTED paula " + back.lifecycle().message());
        assertThat(instancesOf(child)).isZero();
        assertThat(eventLog.of(child.id()))
                .extracting(entry -> entry.done().toString())
                .containsExactly("Created", "Sent", "Rejected");
    }

    @Test
    void whoAcceptsItInTasklistIsToldTheSame() {
        Item commitment = site.aSyncedCommitment();
        Item child = sendChildOf(commitment);
        jdbc.sql("update item set state = 'VOID' where id = :id")
                .param("id", commitment.id().toString())
                .update();
        String task = site.task(child, SendToErpProcess.REVIEW_ITEM).getId();

        HttpResponse<String> refused = Browser.of(port, "anna")
                .webapp(
                        "POST",
                        "/api/engine/engine/default/task/" + task + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"accept\",\"type\":\"String\"}}}");

        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body())
                .contains("goes back to its sender. Commitment " + commitment.text(Field.NUMBER) + " was given up");
        assertThat(site.reload(child).state()).isEqualTo(ItemState.REJECTED);
        assertThat(instancesOf(child)).isZero();
    }

    @Test
    void whoMayNotAcceptSendsNothingBack() {
        Item commitment = site.aSyncedCommitment();
        Item child = sendChildOf(commitment);
        jdbc.sql("update item set item_currency = 'EUR' where id = :id")
                .param("id", commitment.id().toString())
                .update();

        assertThatThrownBy(() -> site.sendToErp().accept(site.person("stan"), child.id(), Map.of()))
                .isNotInstanceOf(ItemWentBack.class);

        assertThat(site.reload(child).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void itemWhoseVendorWasArchivedAfterTheSendIsNotAcceptedAndCanBeRejected() {
        Item sent = site.sendToErp()
                .send(
                        site.person("paula"),
                        site.sendToErp()
                                .create(
                                        site.person("paula"),
                                        Site.with(Site.commitment("Concrete works", "10.00"), Field.VENDOR, ARCHIVED))
                                .id());
        records.move(
                site.person("adam"), RecordKind.VENDOR, Set.of(ARCHIVED), RecordStage.SYNCED, RecordStage.ARCHIVED);

        assertThatThrownBy(() -> site.sendToErp().accept(site.person("anna"), sent.id(), Map.of()))
                .isInstanceOfSatisfying(
                        ItemNotReady.class,
                        notReady -> assertThat(notReady.faults())
                                .extracting(Fault::code)
                                .containsExactly("vendor-linked"));

        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
        assertThat(site.sendToErp()
                        .reject(site.person("anna"), sent.id(), "Vendor archived")
                        .state())
                .isEqualTo(ItemState.REJECTED);
    }

    private void sync(Item sent) {
        Item accepted = site.sendToErp().accept(site.person("anna"), sent.id(), Map.of());
        site.run(accepted, "Task_ExportItem");
    }

    private Item sendChildOf(Item commitment) {
        Item child = site.sendToErp()
                .create(site.person("paula"), Site.childOf(commitment, ItemType.COMMITMENT_CHANGE_ORDER, "-50.00"));
        return site.sendToErp().send(site.person("paula"), child.id());
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
}
