package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.intake.Intake;
import org.ledgergate.intake.SyncRun;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.notifications.Subscriptions;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WholeApplication
class CompanyPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Settings settings;

    @Autowired
    private Intake intake;

    @Autowired
    private ErpRecords records;

    @Autowired
    private Subscriptions subscriptions;

    @AfterEach
    void putBack() {
        settings.change(
                new Site(context).person("adam"),
                Map.of(
                        Setting.DIRECT_EXPORT_COMMITMENT, "false",
                        Setting.REVIEW_MAIL_WINDOW, "PT1M",
                        Setting.SUMMARY_TIME, "07:00"));
        subscriptions.change("anna", true);
    }

    @Test
    void administratorChangesASettingAndTheLogSaysSo() {
        Browser adam = Browser.of(port, "adam");

        HttpResponse<String> answer =
                adam.submit("/erp/settings", "/erp/settings", Page.form(Map.of("direct-export.commitment", "true")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(settings.directExport("commitment")).isTrue();
        assertThat(Page.words(adam.get("/erp/events")))
                .contains("Commitments go to the ERP without an approver Setting changed by Adam Ashby");
    }

    @Test
    void lengthOfTimeIsTypedAndShownInSeconds() {
        Browser adam = Browser.of(port, "adam");
        assertThat(Page.value(adam.get("/erp/settings"), "mail.review-window")).isEqualTo("60");

        adam.submit("/erp/settings", "/erp/settings", Page.form(Map.of("mail.review-window", "90")));
        assertThat(settings.reviewMailWindow()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.text(Setting.REVIEW_MAIL_WINDOW)).isEqualTo("PT1M30S");
        HttpResponse<String> answer =
                adam.submit("/erp/settings", "/erp/settings", Page.form(Map.of("mail.review-window", "5 minutes")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Page.words(answer)).contains("must be a number of seconds from 0 to 3600");
        assertThat(Page.value(answer, "mail.review-window")).isEqualTo("5 minutes");
        assertThat(settings.reviewMailWindow()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void settingsShowTheConnectedErpAndWhatItAnsweredLast() {
        Item item = new Site(context).aSyncedCommitment();

        String page = Page.words(Browser.of(port, "rita").get("/erp/settings"));

        assertThat(page)
                .contains(
                        "Connected Sandbox ERP", "Takes Jobs Commitments", "Synced", "the only ERP that is connected");
        assertThat(page).contains("Commitment " + item.text(Field.NUMBER)).doesNotContain("Ask for a sign of life");
    }

    @Test
    void administratorAsksTheErpForASignOfLife() {
        Browser adam = Browser.of(port, "adam");

        HttpResponse<String> answer = adam.submit("/erp/settings", "/erp/settings/erp", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Page.words(adam.get("/erp/settings"))).containsPattern("The ERP answered in [\\d,]+ ms[.]");
        assertThat(Browser.of(port, "anna")
                        .submit("/erp/settings", "/erp/settings/erp", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anybodyElseReadsTheSettingsAndWhyTheyStayAsTheyAre() {
        Browser anna = Browser.of(port, "anna");

        HttpResponse<String> page = anna.get("/erp/settings");
        HttpResponse<String> answer =
                anna.submit("/erp/me", "/erp/settings", Page.form(Map.of("direct-export.commitment", "true")));

        assertThat(Page.words(page)).contains("Only an ERP administrator can do this. Ask an ERP administrator: Adam");
        assertThat(page.body()).containsPattern("<fieldset[^>]*disabled");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(settings.directExport("commitment")).isFalse();
    }

    @Test
    void everyValueThatIsNoneStandsBesideItsFieldAndChangesNothing() {
        HttpResponse<String> answer = Browser.of(port, "adam")
                .submit(
                        "/erp/settings",
                        "/erp/settings",
                        Page.form(Map.of(
                                "summary.time",
                                "noon",
                                "company.zone",
                                "Mars",
                                "company.language",
                                "tlh",
                                "direct-export.commitment",
                                "true")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"fault-summary.time\"", "id=\"fault-company.zone\"");
        assertThat(Page.words(answer))
                .contains("“The daily summary leaves at this hour” must be a time of day, for example 07:00.")
                .contains("“The company's time zone” must be a time zone, for example America/New_York.")
                .contains("“Company language” must be a language: en, en-US, ");
        assertThat(Page.value(answer, "summary.time")).isEqualTo("noon");
        assertThat(settings.directExport("commitment")).isFalse();
    }

    @Test
    void approverRefreshesTheVendorsAndReadsTheCounts() {
        Browser anna = Browser.of(port, "anna");

        HttpResponse<String> answer = anna.submit("/erp/records/vendors", "/erp/records/vendors", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        await().until(() ->
                !intake.last(RecordKind.VENDOR).map(SyncRun::running).orElse(true));
        assertThat(Page.words(anna.get("/erp/records/vendors"))).containsPattern("Last Refresh: \\d+ new");
    }

    @Test
    void whatRefreshFoundIsAddedArchivedAndRestoredByStandardAndWrittenInTheLog() {
        new Site(context);
        List<ErpRecord> vendorsOfTheErp = new ArrayList<>(records.all(RecordKind.VENDOR));
        vendorsOfTheErp.add(new ErpRecord(RecordKind.VENDOR, "W-1", "Waiting Works", true));
        vendorsOfTheErp.add(new ErpRecord(RecordKind.VENDOR, "W-2", "Weary Works", true));
        records.take(RecordKind.VENDOR, vendorsOfTheErp, RecordStage.READY);
        Browser stan = Browser.of(port, "stan");
        String vendors = "/erp/records/vendors";

        HttpResponse<String> waiting = stan.get(vendors);
        assertThat(Page.words(waiting)).contains("Ready to import", "W-1 Waiting Works", "no item can use them");
        stan.submit(vendors, vendors + "/add", "view=ready&item=W-1&item=W-2");
        assertThat(Page.words(stan.get(vendors + "?view=ready"))).contains("2 of 2 added.");
        assertThat(Page.words(stan.get(vendors + "?view=synced"))).contains("W-2 Weary Works");
        stan.submit(vendors, vendors + "/archive", "view=synced&q=weary&all=true");
        assertThat(Page.words(stan.get(vendors + "?view=synced&q=weary"))).contains("1 of 1 archived.");
        assertThat(Page.words(stan.get(vendors + "?view=archived"))).contains("W-2 Weary Works");
        stan.submit(vendors, vendors + "/add", "view=ready&item=W-2");
        assertThat(Page.words(stan.get(vendors + "?view=ready"))).contains("0 of 1 added.");
        stan.submit(vendors, vendors + "/restore", "view=archived&item=W-2");

        assertThat(records.find(RecordKind.VENDOR, "W-2"))
                .hasValueSatisfying(vendor -> assertThat(vendor.stage()).isEqualTo(RecordStage.SYNCED));
        String log = Page.words(stan.get("/erp/events?kind=records"));
        assertThat(log).containsSubsequence("Records restored", "Records archived", "Records added", "W-1 W-2");
        Browser rita = Browser.of(port, "rita");
        assertThat(rita.get(vendors + "?view=synced").body()).doesNotContain("name=\"item\"");
        assertThat(rita.submit("/erp/me", vendors + "/archive", "view=synced&item=W-1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(stan.get(vendors + "?view=nowhere").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/erp/me/access, /erp/me",
        "/erp/me/reading, /erp/me",
        "/erp/settings/erp, /erp/settings",
        "/erp/settings/erp/choice, /erp/settings",
        "/erp/commitments/bulk, /erp/commitments",
        "/erp/records/vendors/add, /erp/records/vendors"
    })
    void aFormsAddressOpenedByItselfIsThePageOfTheForm(String address, String page) {
        HttpResponse<String> answer = Browser.of(port, "anna").get(address);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(page));
    }

    @Test
    void anybodyElseReadsWhyThereIsNoSync() {
        for (String user : new String[] {"stan", "rita", "paula"}) {
            Browser browser = Browser.of(port, user);

            HttpResponse<String> page = browser.get("/erp/records/cost-codes");
            HttpResponse<String> answer = browser.submit("/erp/me", "/erp/records/cost-codes", "");

            // a project user has no business with it, and reads nothing of it
            if (!"paula".equals(user)) {
                assertThat(Page.words(page)).contains("Why no Sync?", "Ask an ERP administrator: Adam Ashby");
            }
            assertThat(page.body()).doesNotContain(">Sync</button>");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void approverLeavesTheDailySummaryAndComesBack() {
        Browser anna = Browser.of(port, "anna");

        anna.submit("/erp/me", "/erp/me", "");
        boolean without = subscriptions.subscribed("anna");
        anna.submit("/erp/me", "/erp/me", "subscribed=true");

        assertThat(without).isFalse();
        assertThat(subscriptions.subscribed("anna")).isTrue();
    }

    @Test
    void theLogNamesTheItemAndLeadsToIt() {
        Item item = new Site(context).aSentCommitment("Concrete");

        HttpResponse<String> page = Browser.of(port, "rita").get("/erp/events");

        assertThat(page.body()).contains(Page.of(item));
        assertThat(Page.words(page)).contains(item.name() + " Sent by Paula Pérez");
    }
}
