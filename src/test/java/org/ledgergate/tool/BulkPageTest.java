package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.content.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Rule R29, as a person meets it on the page. The runs themselves are tried in BulkRunsTest and BulkRunIT. */
@WholeApplication
class BulkPageTest {

    private static final String WAITING = "/erp/commitments?view=ready-to-export";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Site site;
    private Browser anna;

    @BeforeEach
    void openSite() {
        site = new Site(context);
        anna = Browser.of(port, "anna");
    }

    @Test
    void tickedItemsAreShownWithTheirTotalsBeforeAnythingHappens() {
        Item ticked = site.aSentCommitment("Concrete");
        Item other = site.aSentCommitment("Steel");

        HttpResponse<String> page = anna.get(choose("verb=accept&item=" + ticked.id()));

        assertThat(Page.words(page))
                .contains("Accept 1 commitment?", "chosen 1 1,250.00 USD", ticked.text(Field.NUMBER));
        assertThat(page.body()).doesNotContain(other.text(Field.NUMBER));
        assertThat(site.reload(ticked).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void allMeansWhatTheSearchFindsAndNothingElse() {
        Item found = site.aSentCommitment("Skylight over the atrium");
        Item alsoFound = site.aSentCommitment("skylight over the stairs");
        Item other = site.aSentCommitment("Steel");

        HttpResponse<String> page = anna.get(choose("verb=reject&all=true&view=ready-to-export&q=skylight"));

        assertThat(page.body())
                .contains(found.text(Field.NUMBER), alsoFound.text(Field.NUMBER))
                .doesNotContain(other.text(Field.NUMBER));
    }

    @Test
    void allMeansEveryPageOfWhatTheAmountAndTheAgeLeave() {
        Item small = site.aSentCommitment("Canopy of the entrance", "90.00");
        Item large = site.aSentCommitment("Canopy of the car park", "9000.00");
        String search = "verb=reject&all=true&view=ready-to-export&q=canopy&sort=-amount&amountFrom=50";

        HttpResponse<String> both = anna.get(choose(search + "&after=1:9000.00"));
        HttpResponse<String> one = anna.get(choose(search + "&amountTo=100"));
        HttpResponse<String> none = anna.submit(WAITING, "/erp/commitments/bulk", search + "&olderThan=1");

        assertThat(Page.words(both)).contains("Reject 2 commitments?");
        assertThat(one.body()).contains(small.text(Field.NUMBER)).doesNotContain(large.text(Field.NUMBER));
        assertThat(none.headers().firstValue("Location").orElseThrow()).contains("/erp/commitments?");
    }

    @Test
    void nothingTickedIsSaidOnTheListThatWasLookedAt() {
        site.aSentCommitment("Concrete");

        HttpResponse<String> answer =
                anna.submit(WAITING, "/erp/commitments/bulk", "verb=accept&view=ready-to-export&q=conc");

        String list = answer.headers().firstValue("Location").orElseThrow();
        assertThat(list).endsWith("/erp/commitments?view=ready-to-export&q=conc");
        assertThat(Page.words(anna.get(list))).contains("Nothing is chosen. Tick the items first");
    }

    @Test
    void rejectWithoutAReasonKeepsTheChoiceAndSaysWhatIsMissing() {
        Item item = site.aSentCommitment("Concrete");
        String run = choose("verb=reject&item=" + item.id());

        HttpResponse<String> refused = anna.submit(run, run + "/start", Page.form(Map.of("reason", " ")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Page.words(refused)).contains("Give a reason", "Reject 1 commitment?");
    }

    @Test
    void runTellsOpenPagesHowFarItIsAndGivesItsResultsAway() {
        Item item = site.aSentCommitment("Concrete");
        Item answered = site.aSentCommitment("Steel");
        String run = choose("verb=accept&item=" + item.id() + "&item=" + answered.id());
        site.sendToErp().reject(site.person("ben"), answered.id(), "Wrong period");
        anna.submit(run, run + "/start", "extra_batch=B-7");
        assertThat(Page.words(anna.get(run))).contains("Under way", "0 of 2");
        assertThat(Page.words(anna.get(WAITING))).contains("Accept for commitments is under way");

        context.getBean("bulkWorker", Runnable.class).run();

        assertThat(anna.get(run + "/progress").body())
                .contains("event:progress", "\"total\":2", "\"done\":1", "\"refused\":1", "event:end");
        assertThat(Page.words(anna.get(run)))
                .contains("2 of 2", "1 accepted", "1 refused", "it is rejected; Ben Brandt answered");
        assertThat(anna.get(run + "/files/csv").body())
                .contains(item.text(Field.NUMBER) + ",1250.00,USD,accepted,")
                .contains(answered.text(Field.NUMBER) + ",1250.00,USD,refused,");
        assertThat(site.reload(item).lifecycle().answer().extraFields()).containsEntry("batch", "B-7");
    }

    @Test
    void whatWasDoneIsAddedUpApartFromWhatWasRefused() {
        Item accepted = site.aSentCommitment("Concrete", "100.00");
        Item answered = site.aSentCommitment("Steel", "7.00");
        String run = choose("verb=accept&item=" + accepted.id() + "&item=" + answered.id());
        site.sendToErp().reject(site.person("ben"), answered.id(), "Wrong period");
        anna.submit(run, run + "/start", "extra_batch=B-7");
        assertThat(Page.words(anna.get(run + "/numbers"))).contains("0 of 2", "not yet 2 107.00 USD");

        context.getBean("bulkWorker", Runnable.class).run();

        for (String page : new String[] {run, run + "/numbers"}) {
            assertThat(Page.words(anna.get(page)))
                    .contains("accepted 1 100.00 USD", "refused 1 7.00 USD")
                    .doesNotContain("107.00");
        }
    }

    @Test
    void confirmationSaysHowManyWouldBeRefusedAndWhy() {
        Item fit = site.aSentCommitment("Concrete", "100.00");
        Item answered = site.aSentCommitment("Steel", "7.00");
        site.sendToErp().reject(site.person("ben"), answered.id(), "Wrong period");

        HttpResponse<String> page = anna.get(choose("verb=accept&item=" + fit.id() + "&item=" + answered.id()));
        HttpResponse<String> sound = anna.get(choose("verb=accept&item=" + fit.id()));

        assertThat(Page.words(page))
                .contains(
                        "chosen 2 107.00 USD",
                        "of these, would be refused 1 7.00 USD",
                        "at least 1 of 2 would be refused: 1 Its state is rejected.");
        assertThat(Page.words(sound)).doesNotContain("would be refused");
    }

    @Test
    void whoeverLeftARunFindsItsResultsOnTheListAndOnTheirOwnPage() {
        Item accepted = site.aSentCommitment("Concrete");
        Item answered = site.aSentCommitment("Steel");
        String run = choose("verb=accept&item=" + accepted.id() + "&item=" + answered.id());
        site.sendToErp().reject(site.person("ben"), answered.id(), "Wrong period");
        assertThat(anna.get("/erp/me").body()).doesNotContain(run);
        anna.submit(run, run + "/start", "extra_batch=B-7");
        assertThat(Page.words(anna.get("/erp/me"))).contains("Accept 2 commitments", "Under way: 0 accepted");

        context.getBean("bulkWorker", Runnable.class).run();

        for (String page : new String[] {WAITING, "/erp/me"}) {
            assertThat(anna.get(page).body()).contains(run);
            assertThat(Page.words(anna.get(page))).contains("1 accepted, 1 refused");
            assertThat(Browser.of(port, "ben").get(page).body()).doesNotContain(run);
        }
        assertThat(Page.words(anna.get(WAITING))).contains("Accept for commitments has ended:");
        assertThat(anna.get("/erp/jobs").body()).doesNotContain(run);
    }

    @Test
    void everyViewOffersWhatItsStatesAllowAndThePersonMay() {
        Item sent = site.aSentCommitment("Concrete");
        Item fresh = site.aReadyCommitment("Steel");
        site.sendToErp()
                .markVoid(site.person("paula"), site.aReadyCommitment("Iron").id(), "");
        site.aSyncedCommitment();

        assertThat(verbs("paula", "ready-to-export")).containsExactly("retrieve");
        assertThat(verbs("anna", "ready-to-export")).containsExactly("accept", "reject");
        assertThat(verbs("paula", "not-sent")).containsExactly("send", "void");
        assertThat(verbs("anna", "not-sent")).isEmpty();
        assertThat(verbs("paula", "all")).containsExactly("send", "retrieve", "void");
        assertThat(verbs("anna", "all")).containsExactly("accept", "retry", "reject");
        assertThat(verbs("paula", "void")).isEmpty();
        assertThat(verbs("paula", "synced")).isEmpty();
        assertThat(verbs("rita", "all")).isEmpty();
        assertThat(Page.words(paula().get(choose(paula(), "verb=void&item=" + sent.id() + "&item=" + fresh.id()))))
                .contains("Void 2 commitments?", "1 Its state is sent.", "may be empty", "This cannot be undone");
        assertThat(Page.words(paula().get(choose(paula(), "verb=retrieve&item=" + sent.id() + "&item=" + fresh.id()))))
                .contains("Retrieve 2 commitments?", "1 Its state is not sent.")
                .doesNotContain("Reason", "cannot be undone");
    }

    @Test
    void whoMayNotAnswerReadsWhyBelowTheBarAndAsksForAccessThere() {
        site.aSentCommitment("Concrete");
        String ask = "href=\"/erp/me?box=export-commitment#access\"";
        for (String who : new String[] {"rita", "stan"}) {
            HttpResponse<String> list = Browser.of(port, who).get(WAITING);

            assertThat(Page.words(list)).as(who).contains("Accept, Reject : You ", "Adam Ashby", "Request access");
            assertThat(list.body()).as(who).containsOnlyOnce(ask);
            assertThat(Browser.of(port, who).get("/erp/commitments?view=all").body())
                    .as(who)
                    .doesNotContain(ask);
            assertThat(Browser.of(port, who)
                            .get("/erp/commitments?view=not-sent")
                            .body())
                    .as(who)
                    .doesNotContain(ask);
        }
        assertThat(anna.get(WAITING).body()).doesNotContain("Request access", "withheld");
        assertThat(Page.words(Page.in("es-MX", Browser.of(port, "rita"), WAITING)))
                .contains("Aceptar, Rechazar : Para esto necesita", "Solicitar acceso");
    }

    private Browser paula() {
        return Browser.of(port, "paula");
    }

    private List<String> verbs(String who, String view) {
        return Pattern.compile("name=\"verb\" value=\"([a-z]+)\"")
                .matcher(Browser.of(port, who)
                        .get("/erp/commitments?view=" + view)
                        .body())
                .results()
                .map(verb -> verb.group(1))
                .toList();
    }

    @Test
    void onlyThoseWhoMaySeeTicksAndAreLetThrough() {
        Item item = site.aSentCommitment("Concrete");
        Browser rita = Browser.of(port, "rita");

        assertThat(anna.get(WAITING).body()).contains("name=\"item\"");
        assertThat(rita.get(WAITING).body()).doesNotContain("name=\"item\"");
        assertThat(rita.submit(WAITING, "/erp/commitments/bulk", "verb=accept&item=" + item.id())
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.get("/erp/runs/999999").statusCode()).isEqualTo(404);
        assertThat(anna.submit(WAITING, "/erp/commitments/bulk", "verb=praise&item=" + item.id())
                        .statusCode())
                .isEqualTo(404);
    }

    /** Returns the address of the page that asks for a confirmation. */
    private String choose(String form) {
        return choose(anna, form);
    }

    private static String choose(Browser browser, String form) {
        HttpResponse<String> answer = browser.submit(WAITING, "/erp/commitments/bulk", form);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("/erp/runs/");
        return location.substring(location.indexOf("/erp/"));
    }
}
