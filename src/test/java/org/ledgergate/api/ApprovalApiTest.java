package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The way to the ERP by API: send, retrieve, accept, reject, retry, void. Rules R3 to R6, R8, R22 to R24, R31. */
@WholeApplication
class ApprovalApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    Site site;
    ApiClient paula;
    ApiClient anna;

    @BeforeEach
    void open() {
        site = new Site(context);
        paula = new ApiClient(port, "paula");
        anna = new ApiClient(port, "anna");
    }

    @Test
    void acceptedItemIsOnItsWayToTheErp() {
        Item sent = site.aSentCommitment("Concrete works");

        Answer accepted = anna.post(verb(sent, "accept"), Json.of("{'extraFields':{'batch':'B-7'}}"));

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("state")).isEqualTo("exporting");
        assertThat(accepted.text("answeredBy")).isEqualTo("anna");
        assertThat(accepted.json().at("/extraFields/batch").asText()).isEqualTo("B-7");
    }

    @Test
    void acceptWithoutABodyIsEnoughWhereTheErpWantsNothing() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThat(anna.post(verb(sent, "accept")).text("state")).isEqualTo("exporting");
    }

    @Test
    void missingAndUnknownExtraFieldsAreAllNamedAndTheItemKeepsWaiting() {
        Item invoice = aSentInvoice();

        Answer refused = anna.post(verb(invoice, "accept"), Json.of("{'extraFields':{'colour':'red'}}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/extraFields/accountingDate extra-field", "/extraFields/colour unknown-field");
        assertThat(site.reload(invoice).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void whatWasSentAgainMeanwhileIsNotAcceptedUnseen() {
        Item seen = site.aSentCommitment("Concrete works");
        paula.post(verb(seen, "retrieve"));
        paula.post(verb(seen, "resend"));

        Answer refused = anna.post(verb(seen, "accept"), Json.of("{'revision':1}"));
        Answer accepted = anna.post(verb(seen, "accept"), Json.of("{'revision':2}"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("sent again since and is revision 2");
        assertThat(accepted.text("state")).isEqualTo("exporting");
    }

    @Test
    void questionOfTheErpIsConfirmedByAnApproverOnly() {
        Item item = site.anAcceptedCommitment("Concrete [confirm]");
        site.run(item, "Task_ExportItem");

        Answer refused = paula.post(verb(item, "confirm"));
        Answer confirmed = anna.post(verb(item, "confirm"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(confirmed.text("state")).isEqualTo("exporting");
        assertThat(anna.post(verb(item, "confirm")).status()).isEqualTo(409);
    }

    @Test
    void rejectedItemGoesBackWithTheReasonAndIsSentAgain() {
        Item sent = site.aSentCommitment("Concrete works");

        Answer rejected = anna.post(verb(sent, "reject"), Json.of("{'reason':'Wrong cost code'}"));
        Answer resent = paula.post(verb(sent, "resend"));

        assertThat(rejected.text("state")).isEqualTo("rejected");
        assertThat(rejected.text("message")).isEqualTo("Wrong cost code");
        assertThat(resent.text("state")).isEqualTo("sent");
        assertThat(resent.json().get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void itemThatWasNeverSentIsNotReSent() {
        Item ready = site.aReadyCommitment("Concrete works");

        Answer refused = paula.post(verb(ready, "resend"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("state")).isEqualTo("not-sent");
        assertThat(site.reload(ready).state()).isEqualTo(ItemState.NOT_SENT);
    }

    @Test
    void rejectWithoutAReasonIsRefused() {
        Item sent = site.aSentCommitment("Concrete works");

        assertThat(anna.post(verb(sent, "reject"), Json.of("{}")).faults()).containsExactly("/reason required");
        assertThat(anna.post(verb(sent, "reject"), Json.of("{'reason':'  '}")).faults())
                .containsExactly("/reason required");
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void itemIsRetrievedBeforeAnAnswerAndNotAfter() {
        Item early = site.aSentCommitment("Concrete works");
        Item late = site.anAcceptedCommitment("Concrete works");

        Answer retrieved = paula.post(verb(early, "retrieve"));
        Answer refused = paula.post(verb(late, "retrieve"));

        assertThat(retrieved.text("state")).isEqualTo("retrieved");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("state")).isEqualTo("exporting");
        assertThat(refused.text("detail")).contains("anna");
    }

    @Test
    void secondSendIsRefusedWithThePresentState() {
        Item sent = site.aSentCommitment("Concrete works");

        Answer refused = paula.post(verb(sent, "send"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("wrong-state");
        assertThat(refused.text("state")).isEqualTo("sent");
        assertThat(site.reload(sent).lifecycle().revision()).isEqualTo(1);
    }

    @Test
    void answerToAnAnsweredItemIsRefusedWithWhoAnswered() {
        Item accepted = site.anAcceptedCommitment("Concrete works");
        ApiClient ben = new ApiClient(port, "ben");

        Answer accept = ben.post(verb(accepted, "accept"));
        Answer reject = ben.post(verb(accepted, "reject"), Json.of("{'reason':'Too late'}"));

        assertThat(accept.status()).isEqualTo(409);
        assertThat(accept.text("detail")).contains("anna");
        assertThat(reject.status()).isEqualTo(409);
        assertThat(site.reload(accepted).state()).isEqualTo(ItemState.EXPORTING);
    }

    @Test
    void failedExportIsRetriedByAnApproverOnly() {
        Item failed = site.anAcceptedCommitment("Concrete works [refuse]");
        site.run(failed, "Task_ExportItem");

        Answer byPaula = paula.post(verb(failed, "retry"));
        Answer byAnna = anna.post(verb(failed, "retry"));

        assertThat(byPaula.status()).isEqualTo(403);
        assertThat(byAnna.text("state")).isEqualTo("exporting");
        assertThat(byAnna.json().at("/attempts/0/outcome").asText()).isEqualTo("refused");
    }

    @Test
    void voidedItemIsGivenUpForGood() {
        Item ready = site.aReadyCommitment("Concrete works");

        Answer voided = paula.post(verb(ready, "void"), Json.of("{'reason':'Cancelled'}"));
        Answer again = paula.post(verb(ready, "void"));

        assertThat(voided.text("state")).isEqualTo("void");
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void nobodyAcceptsWithoutThePrivilegeOrAlone() {
        Item sent = site.aSentCommitment("Concrete works");

        for (String user : new String[] {"paula", "rita", "stan", "gus", "owen"}) {
            Answer refused = new ApiClient(port, user).post(verb(sent, "accept"));
            assertThat(refused.status()).as(user).isEqualTo(403);
            assertThat(refused.text("detail")).as(user).contains("Adam Ashby");
        }
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void reviewShowsWhatTheApproverDecidesAbout() {
        Item invoice = aSentInvoice();

        Answer review = anna.get(
                "/api/v1/reviews/" + site.task(invoice, "Task_ReviewItem").getId());

        assertThat(review.status()).isEqualTo(200);
        assertThat(review.json().at("/item/id").asText()).isEqualTo(invoice.id().toString());
        assertThat(review.json().at("/extraFields/0/name").asText()).isEqualTo("accountingDate");
        assertThat(review.json().get("uncertain").asBoolean()).isFalse();
        assertThat(anna.get("/api/v1/reviews/none").status()).isEqualTo(404);
    }

    @Test
    void directExportIsSwitchedOnByAnAdministratorOnly() {
        Settings settings = context.getBean(Settings.class);
        ApiClient adam = new ApiClient(port, "adam");

        Answer byAnna = anna.put("/api/v1/settings", Json.of("{'direct-export.commitment':true}"));
        boolean afterAnna = settings.isOn(Setting.DIRECT_EXPORT_COMMITMENT);
        try {
            Answer byAdam = adam.put("/api/v1/settings", Json.of("{'direct-export.commitment':true}"));
            Item ready = site.aReadyCommitment("Concrete works");

            assertThat(byAnna.status()).isEqualTo(403);
            assertThat(afterAnna).isFalse();
            assertThat(byAdam.json().get("direct-export.commitment").asBoolean())
                    .isTrue();
            assertThat(paula.post(verb(ready, "send")).text("state")).isEqualTo("exporting");
            assertThat(adam.get("/api/v1/events?limit=200").json().toString()).contains("direct-export.commitment");
        } finally {
            settings.change(site.person("adam"), Map.of(Setting.DIRECT_EXPORT_COMMITMENT, "false"));
        }
    }

    @Test
    void whoIsSignedInIsToldTheirRoles() {
        Answer me = anna.get("/api/v1/me");

        assertThat(me.text("toolPermission")).isEqualTo("standard");
        assertThat(me.json().get("accountingApprover").asBoolean()).isTrue();
        assertThat(paula.get("/api/v1/me").json().get("accountingApprover").asBoolean())
                .isFalse();
    }

    @Test
    void dailySummaryIsEverybodysOwnChoice() {
        Answer off = anna.put("/api/v1/me", Json.of("{'summary':false}"));
        Answer ben = new ApiClient(port, "ben").get("/api/v1/me");
        Answer on = anna.put("/api/v1/me", Json.of("{'summary':true}"));

        assertThat(off.json().get("summary").asBoolean()).isFalse();
        assertThat(ben.json().get("summary").asBoolean()).isTrue();
        assertThat(on.json().get("summary").asBoolean()).isTrue();
    }

    @Test
    void erpIsAskedForItsRecordsByApproversOnly() {
        String refresh = "/api/v1/erp-records/vendor/refresh";

        Answer byPaula = paula.post(refresh);
        Answer byAnna = anna.post(refresh);
        Answer last = paula.get(refresh);

        assertThat(byPaula.status()).isEqualTo(403);
        assertThat(byAnna.status()).isEqualTo(202);
        assertThat(byAnna.text("startedBy")).isEqualTo("anna");
        assertThat(last.text("startedAt")).isEqualTo(byAnna.text("startedAt"));
    }

    @Test
    void erpsRecordsAreArchivedAndRestoredByStandardOnly() {
        String vendors = "/api/v1/erp-records/vendor";
        String body = "{\"codes\":[\"" + Site.VENDOR + "\",\"nobody\"]}";
        assertThat(paula.post(vendors + "/archive", body).status()).isEqualTo(403);

        Answer archived = anna.post(vendors + "/archive", body);
        Answer again = anna.post(vendors + "/archive", body);
        Answer restored = anna.post(vendors + "/restore", body);
        Answer added = anna.post(vendors + "/add", body);
        Answer wrong = anna.post(vendors + "/add", "{\"codes\":[1]}");

        assertThat(archived.json().path("moved")).hasSize(1);
        assertThat(archived.json().path("moved").get(0).asText()).isEqualTo(Site.VENDOR);
        assertThat(again.json().path("moved")).isEmpty();
        assertThat(restored.json().path("moved").get(0).asText()).isEqualTo(Site.VENDOR);
        assertThat(added.json().path("moved")).isEmpty();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(paula.get(vendors).json().findValuesAsText("stage")).contains("synced");
    }

    @Test
    void erpsRecordsAreListedAsTheyWereLastSeen() {
        Answer vendors = paula.get("/api/v1/erp-records/vendor");

        assertThat(vendors.json().findValuesAsText("code")).contains(Site.VENDOR);
    }

    private Item aSentInvoice() {
        Item commitment = site.aSyncedCommitment();
        Item invoice = site.sendToErp()
                .create(site.person("paula"), Site.childOf(commitment, ItemType.SUBCONTRACTOR_INVOICE, "10.00"));
        return site.sendToErp().send(site.person("paula"), invoice.id());
    }

    @Test
    void formsInTasklistSpeakTheLanguageOfTheirReader() {
        Item sent = site.aSentCommitment("Concrete works");
        String review = "/api/v1/reviews/" + site.task(sent, "Task_ReviewItem").getId();

        assertThat(anna.get("/api/v1/form-texts", "es-MX,en;q=0.5").text("language"))
                .isEqualTo("es-MX");
        assertThat(anna.get("/api/v1/form-texts").text("zone"))
                .isEqualTo(context.getBean(Settings.class).companyZone().getId());
        assertThat(anna.get("/api/v1/form-texts", "es-MX,en;q=0.5")
                        .json()
                        .at("/texts/field.vendor")
                        .asText())
                .isEqualTo("Proveedor");
        assertThat(anna.get("/api/v1/form-texts")
                        .json()
                        .at("/texts/field.vendor")
                        .asText())
                .isEqualTo("Vendor");
        assertThat(labels(anna.get(review, "es"))).contains("Aceptar").doesNotContain("Accept");
        assertThat(labels(anna.get(review))).contains("Accept").doesNotContain("Aceptar");
        assertThat(labels(anna.get(review, "xx"))).contains("Accept");
        assertThat(new ApiClient(port, "stan").get(review, "es").json().toString())
                .contains("necesita «")
                .doesNotContain("you need");
    }

    private static List<String> labels(Answer review) {
        return review.json().at("/item/actions").findValuesAsText("label");
    }

    private static String verb(Item item, String verb) {
        return "/api/v1/items/" + item.id() + "/" + verb;
    }
}
