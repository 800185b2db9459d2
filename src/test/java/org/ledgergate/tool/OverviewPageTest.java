package org.ledgergate.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How things stand, at a glance. */
@WholeApplication
class OverviewPageTest {

    private static final String EXPORT = "Task_ExportItem";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Site site;
    private Browser rita;

    @BeforeEach
    void openSite() {
        site = new Site(context);
        rita = Browser.of(port, "rita");
    }

    @Test
    void whatHappenedInAProjectStandsInItsTables() {
        String project = aSyncedJob();
        Item synced = send(project, "Concrete");
        Item failed = send(project, "Steel [refuse]");
        Item pending = send(project, "Glass [pending]");
        Item rejected = send(project, "Paint");
        send(project, "Waits on");
        for (Item item : List.of(synced, failed, pending)) {
            site.sendToErp().accept(site.person("anna"), item.id(), Map.of());
            site.run(item, EXPORT);
        }
        site.sendToErp().reject(site.person("anna"), rejected.id(), "Too expensive");

        String words = words("?project=" + project);

        assertThat(words)
                .contains("Only: project " + project)
                .contains("Waiting for an answer 1 ")
                .contains("Commitments 1 0 0 0 1 Commitment change orders 0 0 0 0 0 ")
                .containsPattern("Synced \\w{3} \\w{3} \\d+ 5 3 1 1 ")
                .containsPattern(
                        "Commitments 4 (< )?\\d.{1,40} 1 (< )?\\d.{1,40} Commitment change orders 0 – – 0 – – ")
                .contains("The sandbox ERP refuses this item, as its title asks it to. Failed to export 1 1 ")
                .doesNotContain("The ERP took it");
        assertThat(words("?project=" + project + "&type=job")).contains("Jobs 0 0 0 0 0 Day by day");
    }

    @Test
    void waitingItemsAreOneClickAway() {
        String project = "J & " + UUID.randomUUID();
        takenByTheErp(site.sendToErp().create(site.person("paula"), job(project)));
        Item item = send(project, "Concrete");
        String page = page("?project=" + URLEncoder.encode(project, UTF_8));

        String list = page.replaceAll("(?s).*<a href=\"(/erp/commitments\\?[^\"]*)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(rita.get(list).body()).contains(Page.of(item));
    }

    @Test
    void projectWithoutAnythingHasZerosAndSaysSo() {
        assertThat(words("?project=nowhere"))
                .contains("Commitments 0 0 0 0 0 ", "Nothing was answered in these 30 days.")
                .contains("No export failed in these 30 days.");
    }

    @Test
    void chartsHaveANameAndSayInWordsWhatTheyShow() {
        String project = aSyncedJob();
        send(project, "Concrete");

        String page = page("?project=" + project);

        assertThat(page)
                .containsPattern("<svg[^>]*role=\"img\"[^>]*aria-labelledby=\"chart-sent-name chart-sent-words\"")
                .contains("<title id=\"chart-sent-name\">Per day: Sent</title>")
                .containsPattern("<desc id=\"chart-sent-words\">1 in all, most on \\w{3} \\w{3} \\d+: 1</desc>")
                .contains("<desc id=\"chart-waiting-words\">Today: 1, 1–2 days: 0, 3–7 days: 0, Older: 0</desc>");
    }

    @Test
    void markupInAProjectAndInTheErpsWordsIsShownAsText() {
        String project = "<script>\"" + UUID.randomUUID().toString().substring(0, 8);
        takenByTheErp(site.sendToErp().create(site.person("paula"), job(project)));
        Item item = send(project, "Concrete");
        site.sendToErp().accept(site.person("anna"), item.id(), Map.of());
        site.run(item, EXPORT);

        String page = page("?project=" + URLEncoder.encode(project, UTF_8));

        assertThat(page).doesNotContain("<script>\"");
        assertThat(words("?project=" + URLEncoder.encode(project, UTF_8)))
                .contains("Only: project " + project)
                .contains("Job " + project + " does not exist. Failed to export");
    }

    @ParameterizedTest
    @CsvSource({
        "type=nonsense, There is no type “nonsense”. There are: job",
        "type=<b>, There is no type “<b>”.",
        "project=%00, A project's number has at most 60 characters",
        "project=0123456789012345678901234567890123456789012345678901234567890, A project's number has at most 60"
    })
    void addressThatCannotBeReadSaysWhatWouldBe(String query, String message) {
        var answer = rita.get("/erp/overview?" + query.replace("<", "%3C").replace(">", "%3E"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Page.words(answer)).contains("This address cannot be read.", message);
    }

    private String page(String query) {
        return rita.get("/erp/overview" + query).body();
    }

    private String words(String query) {
        return Page.words(rita.get("/erp/overview" + query));
    }

    private String aSyncedJob() {
        String number = "J-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Item job = site.sendToErp().create(site.person("paula"), job(number));
        site.sendToErp().send(site.person("paula"), job.id());
        site.sendToErp().accept(site.person("anna"), job.id(), Map.of());
        site.run(job, EXPORT);
        return number;
    }

    /** Makes a job one that the ERP has, whose number the sandbox would not take. */
    private void takenByTheErp(Item job) {
        context.getBean(JdbcClient.class)
                .sql("update item set state = 'SYNCED' where id = :id")
                .param("id", job.id().toString())
                .update();
    }

    private Item send(String project, String title) {
        Draft draft = Site.with(Site.commitment(title, "1250.00"), Field.PROJECT, project);
        Item item = site.sendToErp().create(site.person("paula"), draft);
        return site.sendToErp().send(site.person("paula"), item.id());
    }

    private static Draft job(String number) {
        return new Draft(
                ItemType.JOB,
                new Source("test", number),
                Map.of(Field.NUMBER, number, Field.TITLE, "Job " + number),
                List.of());
    }
}
