package org.ledgergate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do with a browser that nobody planned: each is answered in words, and nothing is lost or done twice. */
class BadInputIT extends ExampleInBrowser {

    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;";

    @Test
    void doubleClickIsOneAnswer() {
        String item = createAndSend(chromium.signIn(root(), "paula"), "SC-920", "Double glazing");
        Page anna = chromium.signIn(root(), "anna");
        openAccept(anna, item);
        acceptButton(anna).dblclick();
        assertThat(anna.locator(".notice-done")).isVisible();
        anna.navigate(item);

        waitForState(anna, "Synced");
        assertThat(anna.locator(".timeline li > p b", withText("Accepted"))).hasCount(1);
    }

    @Test
    void whoGoesBackAfterAnAnswerIsToldWhatHasBecomeOfTheItem() {
        String item = createAndSend(chromium.signIn(root(), "paula"), "SC-921", "Back door");
        Page anna = chromium.signIn(root(), "anna");
        openAccept(anna, item);
        pressAccept(anna);
        assertThat(anna.locator(".notice-done")).isVisible();

        anna.goBack();
        Locator again = anna.locator(".actions button", withText("Accept and export"));
        if (again.count() > 0 && again.isEnabled()) {
            again.click();
            assertThat(anna.locator("[role=alert]")).containsText("SC-921 cannot be accepted");
        }
        anna.navigate(item);
        waitForState(anna, "Synced");
        assertThat(anna.locator(".timeline li > p b", withText("Accepted"))).hasCount(1);
    }

    @Test
    void ofTwoTabsTheSecondAnswerIsRefusedAndItsReasonIsKept() {
        String item = createAndSend(chromium.signIn(root(), "paula"), "SC-922", "Two doors");
        Page first = chromium.signIn(root(), "anna");
        Page second = first.context().newPage();
        first.navigate(item);
        second.route("**/erp/changes**", route -> route.abort());
        second.navigate(item);
        second.locator(".actions summary", withText("Reject")).click();
        second.locator(".actions textarea").fill("One door is enough");
        first.bringToFront();
        openAccept(first, item);
        pressAccept(first);
        assertThat(first.locator(".notice-done")).isVisible();

        second.bringToFront();
        second.locator(".actions details[open] button").last().click();

        assertThat(second.locator("[role=alert]")).containsText("Commitment SC-922 cannot be rejected");
        assertThat(second.locator("[role=alert]")).containsText("Anna Abbott answered");
        assertThat(second.locator("main").first()).containsText("One door is enough");
        Soundness.assertSound(second, "item-answered-meanwhile");
    }

    @Test
    void acceptStaysUnderThePointerWhenItOpens() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-925", "Swing door");
        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(item);
        Locator accept = anna.locator(".actions summary", withText("Accept"));
        double before = accept.boundingBox().x;
        accept.click();

        assertThat(acceptButton(anna)).isVisible();
        Assertions.assertThat(accept.boundingBox().x).isEqualTo(before);
        accept.dblclick();
        assertThat(anna.locator(".actions textarea")).not().isVisible();
    }

    @Test
    void anExtraFieldThatCameTooLateIsShown() {
        String item = createAndSend(chromium.signIn(root(), "paula"), "SC-926", "Late door");
        Page anna = chromium.signIn(root(), "anna");
        anna.route("**/erp/changes**", route -> route.abort());
        openAccept(anna, item);
        anna.locator(".actions details[open] input[type=text]").last().fill("B-77");
        Page ben = chromium.signIn(root(), "ben");
        reject(ben, item, "No door");
        assertThat(ben.locator(".notice-done")).isVisible();

        pressAccept(anna);

        assertThat(anna.locator("[role=alert]")).containsText("Ben Brandt answered");
        assertThat(anna.locator(".wrote")).containsText("B-77");
        anna.navigate(anna.url());
        assertThat(anna.locator("h1")).containsText("SC-926");
    }

    @Test
    void whatWasTypedWhenTheSessionHadEndedIsOfferedAgainToTheSamePerson() {
        Page paula = chromium.signIn(root(), "paula");
        typeTooLate(paula);

        assertThat(paula.locator("[role=alert]")).containsText("You were signed out meanwhile");
        assertThat(paula.locator("#kept")).isVisible();
        Chromium.signIn(paula, "paula");
        paula.locator("#typed a").click();

        assertThat(paula.locator("#typed")).containsText("is here again. It has not been saved yet.");
        assertThat(paula.locator("#title")).hasValue("Hall <b>9</b>");
        assertThat(paula.locator("[name='lines/0/amount']")).hasValue("10");
        assertThat(paula.locator("[name='lines/11/amount']")).hasValue("32.50");
        assertThat(paula.locator("#sum")).hasText("42.50");
        paula.reload();
        assertThat(paula.locator("#typed")).isHidden();
        assertThat(paula.locator("#title")).hasValue("");
    }

    @Test
    void whatSomebodyElseTypedIsOfferedToNobody() {
        Page window = chromium.signIn(root(), "paula");
        typeTooLate(window);
        Chromium.signIn(window, "peter");

        assertThat(window.locator("h1")).isVisible();
        assertThat(window.locator("#typed")).isHidden();
        window.navigate(root() + "/erp/new/commitment");
        assertThat(window.locator("#title")).hasValue("");
    }

    private void typeTooLate(Page page) {
        page.navigate(root() + "/erp/new/commitment");
        page.locator("#title").fill("Hall <b>9</b>");
        page.locator("[name='lines/0/amount']").fill("10");
        Locator more = page.locator("button[name=more]");
        while (page.locator("[name='lines/11/amount']").count() == 0) {
            more.click();
        }
        page.locator("[name='lines/11/amount']").fill("32.50");
        page.context().clearCookies();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }

    @Test
    void ofTwoCorrectionsTheSecondSeesTheFirst() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-927", "Old title");
        paula.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retrieve"))
                .click();
        assertThat(paula.locator(".banner")).containsText("Retrieved");
        Page second = paula.context().newPage();
        paula.navigate(item + "/edit");
        second.navigate(item + "/edit");
        paula.locator("#title").fill("First title");
        paula.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(paula.locator("h1")).containsText("First title");

        second.locator("#title").fill("Second title");
        second.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();

        assertThat(second.locator("[role=alert]")).containsText("Somebody changed this item");
        assertThat(second.locator("#title")).hasValue("Second title");
        assertThat(second.getByText("Now: “First title”")).isVisible();
        Chromium.photograph(second, "form-outdated");
    }

    @Test
    void whatIsWhollyLockedCannotBeSaved() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-928", "Closed door");
        paula.navigate(item + "/edit");

        assertThat(paula.locator("#item-form button", withText("Save"))).hasCount(0);
    }

    @Test
    void markupInEveryFieldIsOnlyText() {
        Page paula = chromium.signIn(root(), "paula");
        List<String> alerts = new ArrayList<>();
        paula.onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        paula.navigate(root() + "/erp/new/commitment");
        paula.locator("#number").fill("SC-923");
        paula.locator("#title").fill(MARKUP);
        paula.locator("#kind").selectOption("subcontract");
        paula.locator("#status").selectOption("approved");
        paula.locator("#project").fill("J-2050");
        paula.locator("#vendor").fill("V-1001");
        paula.locator("#currency").fill("USD");
        paula.locator("#amount").fill("10.00");
        paula.locator("main textarea").first().fill(MARKUP);
        Locator line = paula.locator("#lines tbody tr").first();
        line.locator("[data-field=costCode]").fill("03-3000");
        line.locator("[data-field=description]").fill(MARKUP);
        line.locator("[data-field=amount]").fill("10.00");
        paula.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and send to ERP"))
                .click();

        assertThat(paula.locator("h1")).containsText(MARKUP);
        paula.navigate(root() + "/erp/commitments?view=all&q=" + "%3Cscript%3E");
        assertThat(paula.locator("main .notice", withText("<script>"))).isVisible();
        assertThat(paula.locator("td.title").first()).containsText(MARKUP);
        paula.navigate(root() + "/erp/events");
        Assertions.assertThat(alerts).isEmpty();
    }

    @Test
    void whoMaySeeNothingIsToldSoAndWhom() {
        String item = createAndSend(chromium.signIn(root(), "paula"), "SC-924", "Locked door");
        Page gus = chromium.signIn(root(), "gus");
        gus.navigate(item);

        assertThat(gus.locator("main")).containsText("Adam Ashby");
        assertThat(gus.locator("body")).not().containsText("Locked door");
    }

    @Test
    void anAddressWithoutSenseIsRefusedInWords() {
        Page anna = chromium.signIn(root(), "anna");
        for (String address : List.of("amountFrom=ten", "sort=colour", "after=nonsense", "view=nowhere")) {
            Assertions.assertThat(anna.navigate(root() + "/erp/commitments?" + address)
                            .status())
                    .as(address)
                    .isEqualTo(400);
            assertThat(anna.locator("main")).containsText("This list cannot be shown.");
        }
    }

    @Test
    void aFileOfTheWrongKindIsRefusedAndNothingIsImported() {
        Page paula = chromium.signIn(root(), "paula");
        paula.navigate(root() + "/erp/upload");
        paula.setInputFiles(
                "#file",
                new FilePayload("photo.csv", "text/csv", "\u0089PNG\r\n\u001a".getBytes(StandardCharsets.ISO_8859_1)));
        paula.getByText("Check the file").click();

        assertThat(paula.locator("[role=alert]")).isVisible();
        assertThat(paula.locator(".form-end button", withText("Import"))).hasCount(0);
    }

    @AfterEach
    void closeWindows() {
        chromium.closeWindows();
    }
}
