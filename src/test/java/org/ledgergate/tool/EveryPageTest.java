package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.drafts.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WholeApplication
class EveryPageTest {

    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Site site;

    @BeforeEach
    void openSite() {
        site = new Site(context);
    }

    static Stream<String> pages() {
        return Stream.of(
                "/erp/overview",
                "/erp/overview?type=commitment&project=nowhere",
                "/erp/jobs",
                "/erp/commitments",
                "/erp/commitments?view=failed",
                "/erp/commitments?view=&q=%25_%27",
                "/erp/commitments?view=all&sort=-age&columns=,age,amount&amountFrom=1&olderThan=",
                "/erp/commitment-change-orders?view=all&project=nowhere",
                "/erp/subcontractor-invoices",
                "/erp/prime-contract-change-orders",
                "/erp/records/vendors",
                "/erp/records/cost-codes?q=concrete",
                "/erp/records/jobs",
                "/erp/records/prime-contracts",
                "/erp/events",
                "/erp/settings",
                "/erp/me",
                "/erp/people",
                "/erp/people?q=a&after=3",
                "/erp/people/anna");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageOpensForEverybodyWhoSeesItems(String page) {
        for (String user : new String[] {"anna", "stan", "rita", "adam", "paula"}) {
            HttpResponse<String> answer = Browser.of(port, user).get(page);

            assertThat(answer.statusCode()).as(user + " on " + page).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageButTheOwnOpensForAnApproverWithoutPermissionOnTheTool(String page) {
        HttpResponse<String> answer = Browser.of(port, "gus").get(page);

        boolean own = page.equals("/erp/me");
        assertThat(answer.statusCode()).isEqualTo(own ? 200 : 403);
        assertThat(Page.words(answer))
                .contains(own ? "You need Standard or Admin" : "You need Read only or higher", "Adam Ashby")
                .contains("Request access");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/erp/nonsense",
                "/erp/items/nonsense",
                "/erp/items/00000000-0000-0000-0000-000000000000",
                "/erp/new/nonsense",
                "/erp/records/nonsense",
                "/erp/people/nonsense",
                "/erp/people?after=nonsense"
            })
    void anAddressThatNoPageHasSaysSo(String page) {
        HttpResponse<String> answer = Browser.of(port, "paula").get(page);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Page.words(answer)).contains("There is nothing here.");
    }

    @Test
    void markupInEveryFieldIsShownAsText() {
        Draft draft = Site.commitment("Steel " + MARKUP, "1250.00");
        draft = Site.with(
                Site.with(draft, Field.DESCRIPTION, MARKUP),
                Field.NUMBER,
                "<b>" + draft.fields().get(Field.NUMBER));
        draft.lines().get(0).put(LineField.DESCRIPTION, MARKUP);
        draft.lines().get(0).put(LineField.UNIT, "<i>m</i>");
        Item item = site.sendToErp().create(site.person("paula"), draft);
        site.sendToErp().send(site.person("paula"), item.id());
        site.sendToErp().reject(site.person("anna"), item.id(), "No " + MARKUP);

        for (String page : new String[] {
            "/erp/commitments?view=all&q=%3Cscript%3E", Page.of(item), Page.of(item) + "/edit", "/erp/events"
        }) {
            String body = Browser.of(port, "paula").get(page).body();

            assertThat(body).as(page).doesNotContain("<script>alert", "<img src=x", "<i>m</i>", "<b>SC-");
        }
        assertThat(Page.words(Browser.of(port, "paula").get(Page.of(item)))).contains(MARKUP);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageNeedsMoreThanAStrictContentSecurityPolicy(String page) {
        HttpResponse<String> answer = Browser.of(port, "adam").get(page);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body().replaceAll("=\"[^\"]*\"", "=\"\""))
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("<style|<[^>]*\\s(?:style|on[a-z]+)=");
    }

    @Test
    void aListIsSearchedByTitleAndPaged() {
        String word = "Word" + System.nanoTime();
        for (int i = 0; i < 51; i++) {
            site.aReadyCommitment(word + " " + i);
        }
        Browser paula = Browser.of(port, "paula");

        HttpResponse<String> first = paula.get("/erp/commitments?view=not-sent&q=" + word);

        assertThat(first.body().split("class=\"number\"", -1)).hasSize(51);
        String next = first.body()
                .replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        HttpResponse<String> second = paula.get(next);
        assertThat(second.body().split("class=\"number\"", -1)).hasSize(2);
        assertThat(second.body()).doesNotContain("Next page");
    }

    @Test
    void approversBeginWithWhatWaitsAndOthersWithEverything() {
        HttpResponse<String> approvers = Browser.of(port, "anna").get("/erp/commitments");
        HttpResponse<String> others = Browser.of(port, "stan").get("/erp/commitments");

        assertThat(Page.value(approvers, "view")).isEqualTo("ready-to-export");
        assertThat(Page.value(others, "view")).isEqualTo("all");
    }

    @Test
    void onlyProjectUsersAreOfferedANewItem() {
        assertThat(Browser.of(port, "paula").get("/erp/commitments").body()).contains("/erp/new/commitment");
        assertThat(Browser.of(port, "anna").get("/erp/commitments").body()).doesNotContain("/erp/new/commitment");
        assertThat(Browser.of(port, "anna").get("/erp/new/commitment").statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyStateHasItsIconAndItsWordInTheLegend() {
        String body = Browser.of(port, "rita").get("/erp/jobs").body();

        Map.of(
                        "not-sent", "Not sent",
                        "sent", "Sent",
                        "waiting", "Waiting",
                        "exporting", "Exporting",
                        "synced", "Synced",
                        "failed", "Failed",
                        "rejected", "Rejected",
                        "retrieved", "Retrieved",
                        "unlinked", "Unlinked",
                        "void", "Void")
                .forEach((key, word) -> assertThat(body)
                        .containsPattern("/tool/icons-[0-9a-f]+[.]svg#" + key + "\"")
                        .contains("<span class=\"state-word\">" + word + "</span>"));
    }
}
