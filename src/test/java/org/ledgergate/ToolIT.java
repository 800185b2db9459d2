package org.ledgergate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the people who live in the tool do there, in a real browser. Rules R25 to R29, R32. */
class ToolIT extends ExampleInBrowser {

    private static final LocatorAssertions.ContainsTextOptions WITHIN_TWO_MINUTES =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @Test
    void subtabsAndViewsAreReachedByTheKeyboardAndShowTheirCounts() {
        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(root() + "/erp/commitments?view=all");
        Locator tab = anna.locator(".tabs > ul a", withText("Subcontractor invoices"));
        for (int stops = 0; stops < 30 && tab.and(anna.locator(":focus")).count() == 0; stops++) {
            anna.keyboard().press("Tab");
        }
        anna.keyboard().press("Enter");
        assertThat(anna.locator("h1")).hasText("Subcontractor invoices");

        Locator view = anna.locator(".views a", withText("Ready to export"));
        assertThat(view).containsText(java.util.regex.Pattern.compile("[1-9]"));
        view.focus();
        anna.keyboard().press("Enter");
        assertThat(anna.locator(".views a[aria-current]")).containsText("Ready to export");
    }

    @Test
    void legendShowsForEachStateAnIconOfItsOwnBesideItsName() {
        Page rita = chromium.signIn(root(), "rita");
        rita.navigate(root() + "/erp/events");
        rita.locator("footer summary", withText("What the icons mean")).click();

        Locator marks = rita.locator(".legend .state");
        Assertions.assertThat(marks.locator(".state-word").allTextContents())
                .contains("Sent", "Waiting", "Exporting", "Synced", "Failed", "Rejected", "Retrieved", "Unlinked")
                .doesNotHaveDuplicates();
        Assertions.assertThat(marks.locator("svg").evaluateAll("icons => icons.map(icon => icon.innerHTML)"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .doesNotHaveDuplicates();
        assertThat(rita.locator(".head .approver")).hasCount(0);
        assertThat(chromium.signIn(root(), "anna").locator(".head .approver svg"))
                .hasAttribute("aria-label", "Accounting approver");
    }

    @Test
    void listIsSearchedSortedAndTakenAwayAsAFile() throws IOException {
        Page paula = chromium.signIn(root(), "paula");
        createAndSend(paula, "SC-910", "Quarry stone, ground floor");
        createAndSend(paula, "SC-911", "Quarry stone, first floor");
        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(root() + "/erp/commitments?view=ready-to-export");
        anna.locator("#q").fill("quarry stone");
        anna.keyboard().press("Enter");
        anna.locator("thead a", withText("Title")).click();
        assertThat(anna.locator("th[aria-sort=ascending]")).hasText("Title");
        Assertions.assertThat(anna.locator("a.number").allTextContents()).containsExactly("SC-911", "SC-910");

        Page again = anna.context().newPage();
        again.navigate(anna.url());
        Assertions.assertThat(again.locator("a.number").allTextContents()).containsExactly("SC-911", "SC-910");
        Download csv = anna.waitForDownload(
                () -> anna.locator(".files a", withText("CSV")).click());
        Assertions.assertThat(new String(csv.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
                .containsSubsequence("SC-911", "SC-910")
                .doesNotContain("SC-001");
        Download excel = anna.waitForDownload(
                () -> anna.locator(".files a", withText("Excel")).click());
        Assertions.assertThat(excel.createReadStream().readNBytes(2)).isEqualTo("PK".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void approverSeesWhatWasCorrectedSinceTheLastSendAndWhereTheItemBelongs() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-912", "Gravel");
        Page anna = chromium.signIn(root(), "anna");
        reject(anna, item, "Which gravel?");
        assertThat(anna.locator(".notice-done")).containsText("Rejected");

        paula.navigate(item);
        paula.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct"))
                .click();
        paula.locator("#title").fill("Gravel, 16 to 32 mm");
        paula.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and send to ERP"))
                .click();
        assertThat(paula.locator(".banner")).containsText("Sent");

        anna.navigate(item);
        Locator changes = anna.locator("section[aria-labelledby=changes-head]");
        assertThat(changes.locator("del")).hasText("Gravel");
        assertThat(changes.locator("ins")).hasText("Gravel, 16 to 32 mm");
        assertThat(anna.locator(".timeline")).containsText("Which gravel?");
        assertThat(anna.locator("section[aria-labelledby=family-head]")).containsText("J-2050");
        anna.locator("#process > summary").click();
        assertThat(anna.locator("#process-canvas .present").first()).isVisible();
        Chromium.photograph(anna, "item-corrected");
    }

    @Test
    void manyItemsComeFromAFileAndAreSentAndAcceptedTogether() throws IOException {
        Page paula = chromium.signIn(root(), "paula");
        paula.navigate(root() + "/erp/upload");
        paula.setInputFiles("#file", new FilePayload("bulk.csv", "text/csv", jobs(60)));
        paula.getByText("Check the file").click();
        paula.getByText("Import 60 items").click();
        paula.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send 60 jobs to ERP"))
                .click();
        startAndAwait(paula);

        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(root() + "/erp/jobs?view=ready-to-export&q=Bulk+hall");
        anna.locator("#tick-all").check();
        anna.locator(".bulk [name=all]").check();
        anna.locator(".bulk button", withText("Accept…")).click();
        assertThat(anna.locator("h1")).hasText("Accept 60 jobs?");
        AtomicInteger refusals = new AtomicInteger();
        anna.context().route("**/progress", line -> {
            if (refusals.getAndIncrement() < 2) {
                line.fulfill(new Route.FulfillOptions().setStatus(502));
            } else {
                line.resume();
            }
        });
        anna.locator(".form-end button").click();
        assertThat(anna.locator("#progress-head")).isVisible();
        Page again = anna.context().newPage();
        again.navigate(anna.url());
        anna.close();
        assertThat(again.locator("#progress-head")).containsText("Done", WITHIN_TWO_MINUTES);
        assertThat(again.locator("#decided")).hasText("60");
        assertThat(again.locator("#done")).hasText("60");
        Soundness.assertSound(again, "bulk-done");

        Download csv = again.waitForDownload(
                () -> again.locator(".files a", withText("CSV")).click());
        Assertions.assertThat(new String(csv.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("JB-1", "JB-60");
    }

    @Test
    void projectUserRetrievesAndVoidsManyFromTheList() {
        Page paula = chromium.signIn(root(), "paula");
        createAndSend(paula, "SC-931", "Plum orchard, east");
        createAndSend(paula, "SC-932", "Plum orchard, west");
        paula.navigate(root() + "/erp/commitments?view=ready-to-export&q=plum+orchard");
        paula.locator("#tick-all").check();
        paula.locator(".bulk button", withText("Retrieve…")).click();
        assertThat(paula.locator("h1")).hasText("Retrieve 2 commitments?");
        startAndAwait(paula);
        assertThat(paula.locator(".totals tbody tr")).hasText("retrieved 2 2,500.00 USD");

        paula.navigate(root() + "/erp/commitments?view=all&q=plum+orchard");
        assertThat(paula.locator(".notice", withText("Retrieve for commitments has ended:")))
                .isVisible();
        paula.locator("#tick-all").check();
        paula.locator(".bulk button", withText("Void…")).click();
        Soundness.assertSound(paula, "bulk-void");
        paula.locator("#reason").fill("The orchard stays");
        startAndAwait(paula);
        assertThat(paula.locator("#done")).hasText("2");
        paula.navigate(root() + "/erp/me");
        paula.locator("a", withText("Void 2 commitments")).first().click();
        assertThat(paula.locator("main")).containsText("The orchard stays");
        paula.locator("tbody a", withText("SC-931")).click();
        assertThat(paula.locator(".banner")).containsText("Void");
        assertThat(paula.locator(".timeline")).containsText("The orchard stays");
    }

    /** The page of a run that has ended is given back with the numbers that it had before. */
    @Test
    void openPageTakesItemsAndAmountsOfARunOverTogether() {
        Page paula = chromium.signIn(root(), "paula");
        createAndSend(paula, "SC-941", "Fig terrace");
        paula.navigate(root() + "/erp/commitments?view=ready-to-export&q=fig+terrace");
        paula.locator("#tick-all").check();
        paula.locator(".bulk button", withText("Retrieve…")).click();
        startAndAwait(paula);
        String run = paula.url();
        paula.route(
                run,
                page -> page.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(page.fetch()
                                .text()
                                .replace("<progress ", "<progress data-stream=\"" + run + "/line\" ")
                                .replace("value=\"1\"", "value=\"0\"")
                                .replace("id=\"done\">1<", "id=\"done\">0<")
                                .replace("1,250.00", "0.00"))));
        paula.route(
                run + "/line",
                line -> line.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("event:progress\ndata:{\"done\":1,\"refused\":0}\n\n")));

        paula.navigate(run);

        assertThat(paula.locator("#done")).hasText("1");
        assertThat(paula.locator("#amounts")).containsText("1,250.00");
    }

    private static void startAndAwait(Page page) {
        page.locator(".form-end button").click();
        assertThat(page.locator("#progress-head")).containsText("Done", WITHIN_TWO_MINUTES);
    }

    private static byte[] jobs(int count) {
        String lines = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "job,browser,bulk-%d,JB-%d,Bulk hall %d".formatted(number, number, number))
                .collect(Collectors.joining("\n"));
        return ("type,sourceSystem,sourceId,number,title\n" + lines + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void administratorChangesASettingAndFindsItAmongTheEvents() {
        Page adam = chromium.signIn(root(), "adam");
        adam.navigate(root() + "/erp/settings");
        adam.locator("[name='summary.time']").fill("06:45");
        adam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(adam.locator(".notice-done")).containsText("Saved.");
        adam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for a sign of life"))
                .click();
        assertThat(adam.locator("main [role=status]").first()).containsText("answered");

        adam.navigate(root() + "/erp/events?who=adam");
        assertThat(adam.locator(".event-row").first()).containsText("06:45");
        Download csv = adam.waitForDownload(
                () -> adam.locator(".files a", withText("CSV")).click());
        Assertions.assertThat(csv.suggestedFilename()).endsWith(".csv");
    }

    @Test
    void administratorWithholdsABoxAndTheApproverIsToldWhy() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-913", "Kerbstones");
        Page adam = chromium.signIn(root(), "adam");
        adam.navigate(root() + "/erp/people/ben");
        adam.locator("[value=export-commitment]").uncheck();
        adam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(adam.locator(".notice-done")).containsText("Saved.");

        Page ben = chromium.signIn(root(), "ben");
        ben.navigate(item);
        assertThat(ben.locator(".why-not")).containsText("Adam Ashby");
        assertThat(ben.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept")))
                .hasCount(0);

        adam.locator("[value=export-commitment]").check();
        adam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(adam.locator(".notice-done")).containsText("Saved.");
        ben.reload();
        assertThat(ben.locator(".actions summary", withText("Accept"))).isVisible();
    }

    @Test
    void whatRefreshFoundIsAddedAndCanThenBeUsed() {
        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(root() + "/erp/records/vendors");
        assertThat(anna.locator(".views a[aria-current]")).containsText("Ready to import");
        anna.locator("tbody tr", withText("V-1024")).locator("[name=item]").check();
        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add"))
                .click();

        assertThat(anna.locator(".notice-done")).containsText("1 of 1 added.");
        assertThat(anna.locator("tbody tr", withText("V-1024"))).hasCount(0);
        anna.locator(".views a", withText("Synced")).click();
        assertThat(anna.locator("tbody tr", withText("V-1024"))).isVisible();
    }

    @Test
    void overviewShowsPicturesThatSayWhatTheyShow() {
        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(root() + "/erp/overview");

        List<String> names = anna.locator("main svg[role=img]")
                                .evaluateAll("pictures => pictures.map(picture => picture.getAttribute('aria-label')"
                                        + " || picture.querySelector('title')?.textContent)")
                        instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
        Assertions.assertThat(names).hasSizeGreaterThan(3).doesNotContain("null", "");
        anna.locator("#glance-type").selectOption("commitment");
        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(anna.locator(".notice b")).containsText("Commitments");
    }

    @AfterEach
    void closeWindows() {
        chromium.closeWindows();
    }
}
