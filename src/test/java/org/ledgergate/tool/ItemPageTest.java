package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.worklist.ItemQuery;
import org.ledgergate.worklist.ItemSearch;
import org.ledgergate.worklist.ItemSort;
import org.ledgergate.worklist.SortKey;
import org.ledgergate.worklist.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WholeApplication
class ItemPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Site site;

    @BeforeEach
    void openSite() {
        site = new Site(context);
    }

    @Test
    void senderSendsFromThePage() {
        Item item = site.aReadyCommitment("Concrete");

        HttpResponse<String> answer = act("paula", item, "send", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void everythingThatKeepsAnItemFromBeingSentIsListedBesideTheGreyButton() {
        var draft = Site.with(Site.commitment("Concrete", "1250.00"), Field.STATUS, "draft");
        Item item = site.sendToErp().create(site.person("paula"), Site.with(draft, Field.VENDOR, ""));

        HttpResponse<String> page = Browser.of(port, "paula").get(Page.of(item));

        assertThat(Page.words(page)).contains("Set the status to approved", "Choose the vendor");
        assertThat(page.body()).containsPattern("<button[^>]*disabled[^>]*>Send to ERP");
        assertThat(page.body()).doesNotContain(Page.of(item) + "/send");
        assertThat(page.body()).contains(Page.of(item) + "/edit#vendor", Page.of(item) + "/edit#status");
    }

    @Test
    void whatChangedSinceTheLastSendIsShownToWhoeverCorrectsIt() {
        Item item = site.aSentCommitment("Concrete");
        site.sendToErp().reject(site.person("anna"), item.id(), "Wrong title");
        site.sendToErp()
                .correct(
                        site.person("paula"),
                        item.id(),
                        Site.with(Site.draftOf(site.reload(item)), Field.TITLE, "Concrete, level 2"));

        String words = Page.words(Browser.of(port, "paula").get(Page.of(item)));

        assertThat(words).contains("Changed since the send before", "Concrete becomes Concrete, level 2");
        assertThat(words).doesNotContain("since the ERP took it");
    }

    @Test
    void whatChangedSinceTheErpTookItIsShown() {
        Item item = site.aSyncedCommitment();
        assertThat(Page.words(Browser.of(port, "paula").get(Page.of(item)))).doesNotContain("since the ERP took it");
        site.sendToErp()
                .correct(
                        site.person("paula"),
                        item.id(),
                        Site.with(Site.draftOf(item), Field.DESCRIPTION, "Level 2 only"));

        String words = Page.words(Browser.of(port, "paula").get(Page.of(item)));

        assertThat(words).contains("Changed since the ERP took it", "Level 2 only (was empty)");
    }

    @Test
    void processPictureSaysWhereTheItemIsAndHowItCameThere() {
        Item item = site.aSentCommitment("Concrete");
        Browser rita = Browser.of(port, "rita");

        String waiting = rita.get(Page.of(item) + "/process").body();
        site.sendToErp().reject(site.person("anna"), item.id(), "Wrong period");
        String rejected = rita.get(Page.of(item) + "/process").body();

        assertThat(waiting).contains("\"running\":true", "\"present\":[\"Task_ReviewItem\"]", "bpmn:definitions");
        assertThat(rejected)
                .contains(
                        "\"running\":false",
                        "\"present\":[]",
                        "\"Task_ReviewItem\",\"Gateway_Accepted\",\"Task_TellSender\"");
        assertThat(rita.get(Page.of(site.aReadyCommitment("Steel")) + "/process")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void approverAcceptsWithWhatTheErpWants() {
        Item item = site.aSentCommitment("Concrete");

        HttpResponse<String> answer = act("anna", item, "accept", Map.of("extra_batch", " B-7 "));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(site.reload(item).state()).isEqualTo(ItemState.EXPORTING);
        assertThat(site.items().get(item.id()).lifecycle().answer().extraFields())
                .containsEntry("batch", "B-7");
    }

    @Test
    void afterAnAnswerTheNextItemOfTheSameListAppears() {
        String word = "Rhythm" + System.nanoTime();
        Item cheap = site.aSentCommitment(word, "10.00");
        Item dear = site.aSentCommitment(word, "3000.00");
        Item middling = site.aSentCommitment(word, "200.00");
        Browser anna = Browser.of(port, "anna");
        String list = "view=ready-to-export&q=" + word + "&sort=amount";

        assertThat(anna.get("/erp/commitments?" + list).body())
                .contains(trail(cheap, list).replace("&", "&amp;"));
        assertThat(locationAfterReject(anna, cheap, list)).isEqualTo(trail(middling, list));
        HttpResponse<String> next = anna.get(trail(middling, list));
        assertThat(Page.words(next)).contains(cheap.name(), "This is the next one that waits for an answer.");
        assertThat(locationAfterReject(anna, dear, list))
                .as("behind the end from the top")
                .isEqualTo(trail(middling, list));
        assertThat(Page.words(anna.get(trail(middling, list)))).contains(dear.name());
        assertThat(locationAfterReject(anna, middling, list)).isEqualTo(trail(middling, list));
        assertThat(Page.words(anna.get(trail(middling, list)))).contains("That was the last one that waits here.");
    }

    @Test
    void itemKnowsItsNeighboursInTheListThatItWasOpenedFrom() {
        String word = "Trail" + System.nanoTime();
        Item cheap = site.aSentCommitment(word, "10.00");
        Item dear = site.aSentCommitment(word, "3000.00");
        Item middling = site.aReadyCommitment(word, "200.00");
        Browser rita = Browser.of(port, "rita");
        String list = "view=all&q=" + word + "&sort=amount";

        String page = rita.get(trail(middling, list)).body();

        assertThat(page).containsPattern("rel=\"prev\" href=\"[^\"]*" + cheap.id());
        assertThat(page).containsPattern("rel=\"next\" href=\"[^\"]*" + dear.id());
        assertThat(page).contains("/erp/commitments?view=all&amp;q=" + word + "&amp;sort=amount");
        assertThat(rita.get(trail(cheap, list)).body()).doesNotContain("rel=\"prev\"");
        assertThat(rita.get(trail(dear, list)).body()).doesNotContain("rel=\"next\"");
        for (String nonsense : List.of("", "view=nowhere", "sort=colour", "view=%zz")) {
            HttpResponse<String> answer = rita.get(trail(cheap, nonsense));
            assertThat(answer.statusCode()).as(nonsense).isEqualTo(200);
            assertThat(answer.body()).as(nonsense).doesNotContain("rel=\"next\"");
        }
    }

    @Test
    void whoCameFromNoListGoesOnWithWhatWaitsLongestAndIsNotTheirOwn() {
        Item item = site.aSentCommitment("Concrete");
        WorkList workList = context.getBean(WorkList.class);
        var waiting = new ItemQuery(
                ItemType.COMMITMENT, Set.of(ItemState.SENT), ItemSearch.ALL.by(new ItemSort(SortKey.AGE, true)));

        String location = locationAfterReject(Browser.of(port, "anna"), item, "");

        ItemRow longest = workList.list(waiting).rows().stream()
                .filter(row -> !row.comesFrom("anna"))
                .findFirst()
                .orElseThrow();
        assertThat(location).isEqualTo("/erp/items/" + longest.id());
    }

    private static String trail(Item item, String list) {
        return Links.onTrail(item.id(), list);
    }

    private static String locationAfterReject(Browser approver, Item item, String list) {
        HttpResponse<String> answer = approver.submit(
                Page.of(item),
                Page.of(item) + "/reject",
                Page.form(Map.of("reason", "No", "revision", "1", "in", list)));
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/erp/"));
    }

    @Test
    void dryRunShowsTheErpsWordsAndKeepsWhatWasTyped() {
        Item item = site.aSentCommitment("Concrete [refuse]");

        HttpResponse<String> answer = act("anna", item, "dry-run", Map.of("extra_batch", "kept", "asked", "accept"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Page.words(answer)).contains("the ERP would refuse this item", "as its title asks it to");
        assertThat(answer.body()).contains("value=\"kept\"");
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void senderIsToldBeforehandThatTheErpHasNoObjection() {
        Item item = site.aReadyCommitment("Concrete");

        HttpResponse<String> answer = act("paula", item, "dry-run", Map.of());

        assertThat(Page.words(answer)).contains("the ERP has no objection");
        assertThat(site.reload(item).state()).isEqualTo(ItemState.NOT_SENT);
    }

    @Test
    void readerSeesNoDryRun() {
        Item item = site.aSentCommitment("Concrete");

        assertThat(Browser.of(port, "rita").get(Page.of(item)).body()).doesNotContain("/dry-run");
        assertThat(Browser.of(port, "anna").get(Page.of(item)).body()).contains("/dry-run");
    }

    @Test
    void faultyExtraFieldsComeBackWithWhatWasTyped() {
        Item parent = site.aSyncedCommitment();
        Item item = site.sendToErp()
                .create(site.person("paula"), Site.childOf(parent, ItemType.SUBCONTRACTOR_INVOICE, "100.00"));
        site.sendToErp().send(site.person("paula"), item.id());

        HttpResponse<String> answer =
                act("anna", item, "accept", Map.of("extra_accountingDate", "", "extra_batch", "kept"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Page.words(answer)).contains("Accounting date is missing.");
        assertThat(Page.value(answer, "extra_batch")).isEqualTo("kept");
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void approverRejectsWithAReasonThatThePageShows() {
        Item item = site.aSentCommitment("Concrete");

        HttpResponse<String> answer = act("anna", item, "reject", Map.of("reason", "Wrong cost code"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Page.words(Browser.of(port, "paula").get(Page.of(item))))
                .contains("Rejected by Anna Abbott", "Wrong cost code", "Re-send to ERP");
    }

    @Test
    void rejectWithoutAReasonIsRefusedAtTheReason() {
        Item item = site.aSentCommitment("Concrete");

        HttpResponse<String> answer = act("anna", item, "reject", Map.of("reason", " "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"fault-reject\"");
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void aReasonThatIsTooLongIsNotLost() {
        Item item = site.aSentCommitment("Concrete");
        String reason = "too long ".repeat(300);

        HttpResponse<String> answer = act("anna", item, "reject", Map.of("reason", reason));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void standardUserReadsWhyNotAndWhomToAsk() {
        Item item = site.aSentCommitment("Concrete");

        HttpResponse<String> page = Browser.of(port, "stan").get(Page.of(item));

        assertThat(page.body()).doesNotContain(Page.of(item) + "/accept", Page.of(item) + "/reject");
        assertThat(Page.words(page))
                .contains("Accept, Reject : You can see everything here, but you need Can push to accounting")
                .contains("Ask an ERP administrator: Adam Ashby");
    }

    @Test
    void whoPostsWithoutTheButtonIsRefusedOnThePage() {
        Item item = site.aSentCommitment("Concrete");

        HttpResponse<String> answer = act("stan", item, "accept", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Page.words(answer)).contains("You may not do this.", "Adam Ashby");
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void theSecondAnswerIsToldWhoAnsweredFirst() {
        Item item = site.aSentCommitment("Concrete");
        act("anna", item, "reject", Map.of("reason", "Not yet"));

        HttpResponse<String> answer = act("ben", item, "accept", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Page.words(answer)).contains("Rejected by Anna Abbott");
    }

    @Test
    void anApproverDoesNotAcceptARevisionThatTheyHaveNotSeen() {
        Item item = site.aSentCommitment("Concrete");
        var paula = site.person("paula");
        site.sendToErp().retrieve(paula, item.id());
        site.sendToErp().correct(paula, item.id(), Site.with(Site.draftOf(item), Field.TITLE, "Something else"));
        site.sendToErp().send(paula, item.id());

        HttpResponse<String> answer = act("anna", item, "accept", Map.of("revision", "1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Page.words(answer)).contains("Somebody changed this item after you opened it", "Something else");
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void theSameClickTwiceIsOneAnswer() {
        Item item = site.aReadyCommitment("Concrete");
        act("paula", item, "send", Map.of());

        HttpResponse<String> answer = act("paula", item, "send", Map.of("revision", "0"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(site.reload(item).lifecycle().revision()).isEqualTo(1);
    }

    @Test
    void aPostWithoutTheFormsTokenIsRefused() {
        Item item = site.aSentCommitment("Concrete");
        Browser anna = Browser.of(port, "anna");

        HttpResponse<String> answer = anna.send(anna.request(Page.of(item) + "/accept")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("revision=1")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void aSyncedItemShowsItsErpIdItsAttemptAndItsHistory() {
        Item item = site.aSyncedCommitment();

        String words = Page.words(Browser.of(port, "rita").get(Page.of(item)));

        assertThat(words)
                .contains("In the ERP as " + item.lifecycle().erpId(), "Accepted on ", " by Anna Abbott.")
                .contains("Attempts to export Posted Attempt 1")
                .contains("History Synced by Ledgergate", "Created by Paula Pérez");
    }

    @Test
    void aFailedItemShowsTheErpsWordsAndOffersRetry() {
        Item item = site.anAcceptedCommitment("Concrete [refuse]");
        site.run(item, "Task_ExportItem");

        HttpResponse<String> page = Browser.of(port, "anna").get(Page.of(item));

        assertThat(Page.words(page)).contains("The ERP refused it", "Refused Attempt 1");
        assertThat(page.body()).contains(Page.of(item) + "/retry", Page.of(item) + "/reject");
    }

    @Test
    void whatTheErpWouldCutOffIsShownBefore() {
        Item item = site.aReadyCommitment("A title that is longer than the sixty characters which the ERP keeps of it");

        String words = Page.words(Browser.of(port, "paula").get(Page.of(item)));

        assertThat(words).contains("The ERP would cut this off.");
    }

    @Test
    void whatChangedSinceTheSendBeforeIsShownFieldByField() {
        Item item = site.aSentCommitment("Concrete");
        var paula = site.person("paula");
        site.sendToErp().reject(site.person("anna"), item.id(), "Say more");
        site.sendToErp().correct(paula, item.id(), Site.with(Site.draftOf(item), Field.TITLE, "Concrete, block A"));
        site.sendToErp().send(paula, item.id());

        HttpResponse<String> page = Browser.of(port, "anna").get(Page.of(item));

        assertThat(page.body()).contains("<del>Concrete</del>", "<ins>Concrete, block A</ins>");
    }

    @Test
    void relatedItemsAreATreeFromTheJobDownWithThePresentOneMarked() {
        String number = "J-" + UUID.randomUUID().toString().substring(0, 8);
        Item job = site.sendToErp()
                .create(
                        site.person("paula"),
                        new Draft(
                                ItemType.JOB,
                                new Source("test", number),
                                Map.of(Field.NUMBER, number, Field.TITLE, "Hall"),
                                List.of()));
        Item commitment = site.sendToErp().create(site.person("paula"), inJob(job, "Concrete"));
        Item beside = site.sendToErp().create(site.person("paula"), inJob(job, "Steel"));
        Item changeOrder = site.sendToErp().create(site.person("paula"), below(commitment, "-100.00"));
        Item sibling = site.sendToErp().create(site.person("paula"), below(commitment, "200.00"));

        assertThat(tree(job)).containsExactly("job here", "- " + beside.name(), "- " + commitment.name());
        assertThat(tree(commitment))
                .containsExactly(
                        "job",
                        "- " + beside.name(),
                        "- " + commitment.name() + " here",
                        "-- " + sibling.name(),
                        "-- " + changeOrder.name());
        assertThat(tree(changeOrder))
                .containsExactly(
                        "job", "- " + commitment.name(), "-- " + sibling.name(), "-- " + changeOrder.name() + " here");
    }

    @Test
    void treeNamesNumberTitleStateAndAmountAndTheJobThatOnlyTheErpHas() {
        Item commitment = site.aSyncedCommitment();

        String words = words(family(commitment));

        assertThat(words)
                .startsWith("Related items Job " + Site.PROJECT + " ")
                .contains("Synced Commitment " + commitment.text(Field.NUMBER) + " Concrete works 1,250.00 USD")
                .doesNotContain("belongs");
    }

    @Test
    void longLevelOfTheTreeIsCutOffButForThePresentItem() {
        Item commitment = site.aReadyCommitment("Concrete");
        Item oldest = site.sendToErp().create(site.person("paula"), below(commitment, "1.00"));
        for (int i = 0; i < 20; i++) {
            site.sendToErp().create(site.person("paula"), below(commitment, "2.00"));
        }

        String family = family(oldest);

        assertThat(family.split("<div class=\"relative", -1)).hasSize(1 + 2 + 20);
        assertThat(family)
                .contains("href=\"" + Page.of(oldest) + "\" aria-current=\"page\"")
                .contains("/erp/commitment-change-orders?project=" + Site.PROJECT + "&amp;view=all\"")
                .contains("/erp/subcontractor-invoices?project=" + Site.PROJECT + "&amp;view=all\"");
        assertThat(words(family)).contains("Subcontractor invoices of project " + Site.PROJECT);
    }

    @Test
    void pageNamesAnotherSystemThatAnItemComesFromAndNeverItself() {
        Draft draft = Site.commitment("Concrete", "1250.00");
        String id = UUID.randomUUID().toString();
        Item ours = site.sendToErp()
                .create(
                        site.person("paula"),
                        new Draft(draft.type(), new Source("ledgergate", id), draft.fields(), draft.lines()));
        Item theirs = site.aReadyCommitment("Steel");
        Browser rita = Browser.of(port, "rita");

        assertThat(Page.words(rita.get(Page.of(ours))))
                .doesNotContain(" From ", id)
                .contains("Created on ", "by Paula Pérez and never sent.");
        assertThat(Page.words(rita.get(Page.of(theirs))))
                .contains("From test " + theirs.source().id());
    }

    private static Draft inJob(Item job, String title) {
        return Site.with(Site.commitment(title, "1250.00"), Field.PROJECT, job.text(Field.NUMBER));
    }

    private static Draft below(Item commitment, String amount) {
        return Site.with(
                Site.childOf(commitment, ItemType.COMMITMENT_CHANGE_ORDER, amount),
                Field.PROJECT,
                commitment.text(Field.PROJECT));
    }

    private String family(Item item) {
        String page = Browser.of(port, "rita").get(Page.of(item)).body();
        String from = page.substring(page.indexOf("<section class=\"box\" aria-labelledby=\"family-head\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    private static String words(String part) {
        return part.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    /** Returns the names in the tree, each with as many strokes as lists stand around it. */
    private List<String> tree(Item item) {
        List<String> lines = new ArrayList<>();
        int depth = 0;
        Matcher part = Pattern.compile("<ul|</ul>|<a href=\"/erp/items/[^\"]*\"( aria-current=\"page\")?>([^<]*)</a>")
                .matcher(family(item));
        while (part.find()) {
            if (part.group().startsWith("<a")) {
                String name = depth == 1 ? "job" : "-".repeat(depth - 1) + " " + part.group(2);
                lines.add(name + (part.group(1) == null ? "" : " here"));
            } else {
                depth += part.group().equals("<ul") ? 1 : -1;
            }
        }
        return lines;
    }

    @Test
    void whoReadsSpanishReadsWhereAnItemStandsAndWhatItSaysInSpanish() {
        Item item = site.aSyncedCommitment();

        HttpResponse<String> page = Page.in("es-ES", Browser.of(port, "rita"), Page.of(item));

        assertThat(page.body()).contains("<html lang=\"es-ES\"");
        assertThat(Page.words(page))
                .contains("En el ERP como " + item.lifecycle().erpId() + ". El ", ", Anna Abbott aceptó este elemento.")
                .contains("Proveedor", "Subcontrato", "Desglose de valores", "Código de costo", "1.250,00")
                .contains("Intentos de exportación Contabilizado Intento 1", "Historial")
                .doesNotContain("??", "Vendor", "Schedule of values", "1,250.00");
    }

    @Test
    void quantitiesPricesAndWhatChangedInThemAreWrittenAsTheReaderDoesAndNotRounded() {
        Draft draft = Site.with(Site.commitment("Steel", "1851804.56"), Field.RETAINAGE_PERCENT, "5");
        draft.lines().get(0).put(LineField.QUANTITY, "1234.125");
        draft.lines().get(0).put(LineField.UNIT_PRICE, "1500.5");
        Item item = site.sendToErp().create(site.person("paula"), draft);
        assertThat(Page.words(Browser.of(port, "rita").get(Page.of(item))))
                .contains("1,234.125 1,500.50 1,851,804.56", "Default retainage % 5")
                .doesNotContain("5 %");
        draft.lines().get(0).put(LineField.QUANTITY, "2468.25");
        draft.lines().get(0).put(LineField.UNIT_PRICE, "750.25");
        site.sendToErp().correct(site.person("paula"), item.id(), draft);

        String spanish = Page.words(Page.in("es-ES", Browser.of(port, "rita"), Page.of(item)));

        assertThat(spanish).contains("2.468,25 750,25 1.851.804,56");
        assertThat(spanish).contains("Línea 1, Cantidad 1.234,125 pasa a ser 2.468,25");
        assertThat(spanish).contains("Línea 1, Precio unitario 1.500,5 pasa a ser 750,25");
    }

    /** Where half past ten is 10:30 a. m., with a full stop of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"es-US", "es-CO", "en-CA"})
    void noSentenceEndsInTwoFullStops(String language) {
        Browser rita = Browser.of(port, "rita");
        Item sent = site.aSentCommitment("Concrete");
        Item retrieved = site.sendToErp()
                .retrieve(site.person("paula"), site.aSentCommitment("Steel").id());

        for (Item item : List.of(sent, retrieved, site.aReadyCommitment("Glass"), site.aSyncedCommitment())) {
            assertThat(Page.words(Page.in(language, rita, Page.of(item))))
                    .containsPattern("[ap][.]\\h?m[.]")
                    .doesNotContain("..");
        }
    }

    @Test
    void whatAVerbDidIsSaidInTheLanguageOfWhoDidIt() {
        Item item = site.aReadyCommitment("Concrete");
        Browser paula = Browser.of(port, "paula");
        paula.submit(
                "/erp/me", "/erp/me/reading", Page.form(Map.of("language", "es-MX", "zone", "America/Mexico_City")));

        paula.submit(Page.of(item), Page.of(item) + "/send", Page.form(Map.of("revision", "0")));

        assertThat(Page.words(paula.get(Page.of(item))))
                .contains("Se envió. Espera a un aprobador contable.", "Retirar", ", Paula Pérez envió este elemento.");
    }

    private HttpResponse<String> act(String user, Item item, String verb, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.putIfAbsent(
                "revision", String.valueOf(site.reload(item).lifecycle().revision()));
        return Browser.of(port, user).submit(Page.of(item), Page.of(item) + "/" + verb, Page.form(form));
    }
}
