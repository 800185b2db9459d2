package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.process.SendToErp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The company's log is narrowed in its address, and taken away as it is shown. Rules R13 and R26. */
@WholeApplication
class EventPageTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*/files/csv[^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SendToErp sendToErp;

    private Item item;

    @BeforeEach
    void rejectAnItem() {
        Site site = new Site(context);
        item = site.aSentCommitment("Rammed earth");
        sendToErp.reject(site.person("anna"), item.id(), "=WRONG(period) <b>05</b>");
    }

    @Test
    void filterShowsOnlyWhatWasAskedForAndSaysWhatItIs() {
        Browser rita = Browser.of(port, "rita");

        HttpResponse<String> rejected = rita.get("/erp/events?kind=rejected&who=anna");

        assertThat(Page.words(rejected)).contains(item.name() + " Rejected by Anna Abbott");
        assertThat(rejected.body()).doesNotContain("<b>Sent</b>", "<b>05</b>");
        assertThat(rejected.body())
                .containsPattern("value=\"rejected\" selected")
                .contains("Show all");
        assertThat(Page.words(rita.get("/erp/events?who=anna&to=1999-12-31"))).contains("Nothing matches");
        assertThat(Page.words(rita.get("/erp/events?who=" + "%00"))).contains("Nothing matches");
    }

    @Test
    void fileHoldsWhatThePageShowsAndNothingInItRuns() {
        Browser rita = Browser.of(port, "rita");
        Matcher link = LINK.matcher(
                rita.get("/erp/events?kind=rejected&from=2000-01-01").body());
        assertThat(link.find()).isTrue();

        HttpResponse<String> csv = rita.get(link.group(1).replace("&amp;", "&"));

        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("events.csv");
        assertThat(csv.body())
                .contains("Anna Abbott," + item.name() + ",Rejected,Sent,Rejected,'=WRONG(period) <b>05</b>,");
        assertThat(csv.body().lines().skip(1).filter(line -> line.contains(",Sent,Not sent,")))
                .isEmpty();
    }

    @Test
    void workbookOfTheLogIsAZip() {
        HttpResponse<String> xlsx = Browser.of(port, "rita").get("/erp/events/files/xlsx?kind=rejected");

        assertThat(xlsx.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml.sheet");
        assertThat(xlsx.body()).startsWith("PK");
    }

    @ParameterizedTest
    @CsvSource({
        "?kind=nonsense, 'There is no kind of event “nonsense”. There are: created, corrected'",
        "?from=yesterday, from=yesterday",
        "?to=2026-02-31, to=2026-02-31",
        "?after=%3Cb%3Ex, after=<b>x",
        "/files/csv?kind=x, x"
    })
    void addressWithoutSenseIsRefusedInWords(String address, String named) {
        HttpResponse<String> page = Browser.of(port, "rita").get("/erp/events" + address);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(Page.words(page)).contains("This address cannot be read.", named);
        assertThat(page.body()).doesNotContain("<b>x");
    }

    @Test
    void thereIsNoFileOfAnotherKind() {
        assertThat(Browser.of(port, "rita").get("/erp/events/files/pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void strangersTakeNothingAway() {
        assertThat(Browser.of(port, "owen").get("/erp/events/files/csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void approverRejectsWithAReasonOfTheirOwnFromBefore() {
        Item next = new Site(context).aSentCommitment("Steel");
        Browser anna = Browser.of(port, "anna");

        HttpResponse<String> page = anna.get(Page.of(next));
        HttpResponse<String> bens = Browser.of(port, "ben").get(Page.of(next));
        HttpResponse<String> answer = anna.submit(
                Page.of(next),
                Page.of(next) + "/reject",
                Page.form(Map.of("revision", "1", "reason", " ", "recent", "=WRONG(period) <b>05</b>")));

        assertThat(page.body()).contains("value=\"=WRONG(period) &lt;b&gt;05&lt;/b&gt;\"");
        assertThat(bens.body()).doesNotContain("=WRONG(period)");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(new Site(context).items().get(next.id()).lifecycle().message())
                .hasToString("=WRONG(period) <b>05</b>");
    }
}
