package org.ledgergate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A browser in which no script runs: everything can be read, and each item sent and answered. */
class ScriptlessIT extends ExampleInBrowser {

    @Test
    void itemIsSentAndAccepted() {
        String number = aNumber();
        Page paula = scriptless("paula");
        String item = sentJob(paula, number);

        Page anna = scriptless("anna");
        anna.navigate(root() + "/erp/jobs?view=ready-to-export&q=" + number);
        anna.getByRole(AriaRole.LINK, named(number)).click();
        press(anna, "Accept");

        assertThat(anna.locator(".notice-done")).containsText("Accepted");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            paula.navigate(item);
            return paula.locator(".banner").textContent().contains("Synced");
        });
    }

    @Test
    void itemIsRejectedWithAReasonCorrectedAndSentAgain() {
        String number = aNumber();
        Page paula = scriptless("paula");
        String item = sentJob(paula, number);

        Page anna = scriptless("anna");
        anna.navigate(item);
        anna.locator(".actions summary", new Page.LocatorOptions().setHasText("Reject"))
                .click();
        anna.locator(".actions details[open] textarea").fill("The title says nothing");
        anna.locator(".actions details[open] button").last().click();
        assertThat(anna.locator(".notice-done")).containsText("Rejected");

        paula.navigate(item);
        assertThat(paula.locator("main")).containsText("The title says nothing");
        paula.getByRole(AriaRole.LINK, named("Correct")).click();
        paula.locator("#title").fill("School at the river");
        press(paula, "Save and send to ERP");
        assertThat(paula.locator(".banner")).containsText("Sent");
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        Page anna = scriptless("anna");
        anna.navigate(root() + "/erp/commitments?view=all");
        anna.getByRole(AriaRole.LINK, named("Amount")).click();
        assertThat(anna.locator("th[aria-sort]")).containsText("Amount");
        anna.locator("#q").fill("concrete");
        press(anna, "Search");
        assertThat(anna.locator("main")).containsText("that have “concrete” in them");
        assertThat(anna.locator("tbody tr").first()).isVisible();
    }

    private String sentJob(Page paula, String number) {
        paula.navigate(root() + "/erp/new/job");
        paula.locator("#number").fill(number);
        paula.locator("#title").fill("School");
        press(paula, "Save and send to ERP");
        assertThat(paula.locator(".banner")).containsText("Sent");
        return paula.url();
    }

    /** One that nobody has used, of the signs that the ERP takes. */
    private static String aNumber() {
        return "JX-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private Page scriptless(String user) {
        return chromium.signIn(root(), user, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @AfterEach
    void closeWindows() {
        chromium.closeWindows();
    }
}
