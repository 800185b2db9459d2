package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ERP is asked beforehand, and nothing changes. Rules R1, R8, R10, R31. */
@WholeApplication
class DryRunTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    Site site;
    ApiClient paula;
    ApiClient anna;

    @BeforeEach
    void open() {
        site = new Site(context);
        paula = new ApiClient(port, "paula");
        anna = new ApiClient(port, "anna");
    }

    @AfterEach
    void sandboxIsUp() {
        down(false);
    }

    @Test
    void erpWithoutObjectionsIsAskedAndNothingChanges() {
        Item sent = site.aSentCommitment("Concrete works");
        JsonNode before = anna.get("/api/v1/items/" + sent.id()).json();

        Answer answer = anna.post(dryRun(sent), Json.of("{'extraFields':{'batch':'B-7'}}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("objections")).isEmpty();
        assertThat(anna.get("/api/v1/items/" + sent.id()).json())
                .as("no attempt, no other state, no field filled in")
                .isEqualTo(before);
    }

    @Test
    void projectUserHearsBeforeSendingWhatTheErpWouldRefuse() {
        Item ready = aReadyCommitment(Field.DATE, "2025-12-31");

        Answer answer = paula.post(dryRun(ready));

        assertThat(answer.json().at("/objections/0").asText()).contains("Period 2025-12 is closed");
        assertThat(site.reload(ready).state()).isEqualTo(ItemState.NOT_SENT);
    }

    @Test
    void fieldsOfTheErpCountAsTheyAreFilledInSoFar() {
        Item invoice = aSentInvoice();

        Answer closed = anna.post(dryRun(invoice), Json.of("{'extraFields':{'accountingDate':'2025-12-31'}}"));
        Answer open = anna.post(dryRun(invoice), Json.of("{'extraFields':{'accountingDate':''}}"));
        Answer wrong = anna.post(dryRun(invoice), Json.of("{'extraFields':{'accountingDate':'soon','colour':'red'}}"));

        assertThat(closed.json().get("objections")).hasSize(1);
        assertThat(open.json().get("objections")).isEmpty();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.faults())
                .containsExactlyInAnyOrder(
                        "/extraFields/accountingDate extra-field", "/extraFields/colour unknown-field");
    }

    @Test
    void whatIsNotReadyIsMendedBeforeTheErpIsAsked() {
        Item unready = aReadyCommitment(Field.VENDOR, "");

        Answer refused = paula.post(dryRun(unready));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("item-not-ready");
    }

    @Test
    void whatIsOnItsWayOrInTheErpIsNotTried() {
        assertThat(anna.post(dryRun(site.anAcceptedCommitment("Concrete works")))
                        .status())
                .isEqualTo(409);
        assertThat(anna.post(dryRun(site.aSyncedCommitment())).status()).isEqualTo(409);
    }

    @Test
    void childIsNotTriedBeforeItsCommitmentIsInTheErp() {
        Item commitment = site.aSentCommitment("Concrete works");
        Item invoice = site.sendToErp()
                .create(site.person("paula"), Site.childOf(commitment, ItemType.SUBCONTRACTOR_INVOICE, "10.00"));

        Answer refused = paula.post(dryRun(invoice));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("before its commitment or job is there");
    }

    @Test
    void erpThatIsDownIsAProblemOfItsOwn() {
        Item sent = site.aSentCommitment("Concrete works");
        down(true);

        Answer refused = anna.post(dryRun(sent));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("erp-unavailable");
        assertThat(refused.text("detail")).isEqualTo("The sandbox ERP cannot be reached.");
    }

    @Test
    void readersDoNotTrouble() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThat(new ApiClient(port, "rita").post(dryRun(sent)).status()).isEqualTo(403);
        assertThat(new ApiClient(port, "").post(dryRun(sent)).status()).isEqualTo(401);
    }

    private Item aReadyCommitment(Field field, String value) {
        return site.sendToErp()
                .create(site.person("paula"), Site.with(Site.commitment("Concrete works", "1250.00"), field, value));
    }

    private Item aSentInvoice() {
        Item commitment = site.aSyncedCommitment();
        Item invoice = site.sendToErp()
                .create(site.person("paula"), Site.childOf(commitment, ItemType.SUBCONTRACTOR_INVOICE, "10.00"));
        return site.sendToErp().send(site.person("paula"), invoice.id());
    }

    private void down(boolean down) {
        jdbc.sql("update sandbox_company set down = :down").param("down", down).update();
    }

    private static String dryRun(Item item) {
        return "/api/v1/items/" + item.id() + "/dry-run";
    }
}
