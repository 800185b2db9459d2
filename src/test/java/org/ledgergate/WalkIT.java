package org.ledgergate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walk of the README through the example company, in a real browser, on the page and in Tasklist. */
class WalkIT extends ExampleInBrowser {

    @Test
    void commitmentGoesFromThePageThroughTasklistIntoTheErp() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-900", "Walk-through waterproofing");

        Page anna = chromium.signIn(root(), "anna");
        openTask(anna, "SC-900");
        Chromium.photograph(anna, "tasklist-review");
        anna.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Item").setExact(true))
                .click();
        FrameLocator page = anna.frameLocator("iframe.erp-item");
        assertThat(page.locator("h1")).containsText("SC-900");
        assertThat(page.locator(".head")).isHidden();
        Chromium.photograph(anna, "tasklist-item");
        anna.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Form").setExact(true))
                .click();
        anna.locator("#dry-run").click();
        assertThat(anna.getByText("the ERP would accept this item")).isVisible();
        anna.locator("#accept-item").click();
        assertThat(anna.locator("#accept-item")).hasCount(0);

        paula.navigate(item);
        waitForState(paula, "Synced");
        Chromium.photograph(paula, "item-synced");
    }

    @Test
    void rejectedCommitmentComesBackWithTheReason() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-901", "Walk-through tiling");

        Page anna = chromium.signIn(root(), "anna");
        openTask(anna, "SC-901");
        anna.locator("#reject-item").click();
        assertThat(anna.getByText("Enter a reason")).isVisible();
        anna.locator("#reject-reason").fill("The tiles are <b>not</b> on the drawing");
        anna.locator("#reject-item").click();
        assertThat(anna.locator("#reject-item")).hasCount(0);

        paula.navigate(item);
        waitForState(paula, "Rejected");
        assertThat(paula.locator("main").first()).containsText("The tiles are <b>not</b> on the drawing");
        assertThat(paula.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Re-send to ERP")))
                .isEnabled();
        Chromium.photograph(paula, "item-rejected");
    }

    @Test
    void readerOfSpanishHasTheFormInTasklistInSpanish() {
        Page paula = chromium.signIn(root(), "paula");
        createAndSend(paula, "SC-906", "Walk-through glazing");

        Page anna = chromium.signIn(root(), "anna", new Browser.NewContextOptions().setLocale("es-MX"));
        openTask(anna, "SC-906");

        assertThat(anna.locator("#accept-item")).hasText("Aceptar");
        assertThat(anna.locator("form[name=reviewForm]"))
                .containsText(
                        Pattern.compile("Compromiso SC-906.*Importe.*Proveedor.*Desglose de valores", Pattern.DOTALL));
        anna.locator("#reject-item").click();
        assertThat(anna.getByText("Indique un motivo")).isVisible();
        Chromium.photograph(anna, "tasklist-spanish");
    }

    @Test
    void approverAnswersOnThePageToo() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-902", "Walk-through painting");

        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(item);
        anna.locator("summary", new Page.LocatorOptions().setHasText("Accept")).click();
        Chromium.photograph(anna, "item-accept");
        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept and export"))
                .click();
        assertThat(anna.locator(".notice-done")).containsText("This is the next one that waits for an answer.");
        Chromium.photograph(anna, "item-next");
        anna.locator(".notice-done a").click();

        assertThat(anna.locator("h1")).containsText("SC-902");
        waitForState(anna, "Synced");
    }

    @Test
    void whoMayOnlyReadIsToldWhyAndWhomToAsk() {
        Page rita = chromium.signIn(root(), "rita");
        rita.navigate(root() + "/erp/commitments?view=ready-to-export");
        rita.locator("a.number").first().click();

        assertThat(rita.locator(".why-not")).containsText("Adam Ashby");
        assertThat(rita.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept")))
                .hasCount(0);
    }

    @Test
    void linesComeFromASpreadsheetBySinglePaste() {
        Page paula = chromium.signIn(root(), "paula");
        paula.navigate(root() + "/erp/new/commitment");
        Locator rows = paula.locator("#lines tbody tr");
        int before = rows.count();
        StringBuilder sheet = new StringBuilder();
        for (int i = 0; i <= before; i++) {
            sheet.append("03-3000\tSlab ").append(i).append("\t\t\t\t1,250.50\t125.05\r\n");
        }

        rows.first()
                .locator("[data-field=costCode]")
                .evaluate(
                        "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                                + " field.dispatchEvent(new ClipboardEvent('paste',"
                                + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                        sheet.toString());

        assertThat(rows).hasCount(before + 1);
        assertThat(rows.last().locator("[data-field=description]")).hasValue("Slab " + before);
        assertThat(rows.last().locator("[data-field=amount]")).hasValue("1250.50");
        paula.locator("#amount").fill("1.00");
        assertThat(paula.locator("#sum-hint")).containsText("differs from the amount");
    }

    @Test
    void approverAnswersByKeyboardAlone() {
        Page paula = chromium.signIn(root(), "paula");
        createAndSend(paula, "SC-904", "Walk-through parquet");
        createAndSend(paula, "SC-905", "Walk-through carpet");
        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(root() + "/erp/commitments?view=ready-to-export&q=SC-90");

        anna.keyboard().press("j");
        anna.keyboard().press("j");
        anna.keyboard().press("k");
        assertThat(anna.locator("a.number:focus")).hasText("SC-905");
        anna.keyboard().press("Enter");
        assertThat(anna.locator("h1")).containsText("SC-905");
        anna.locator("#keys").waitFor();
        anna.keyboard().press("r");
        anna.keyboard().type("Not in the budget, says r and a");
        anna.keyboard().press("Tab");
        anna.keyboard().press("Enter");
        assertThat(anna.locator(".notice-done")).containsText("Rejected");

        anna.navigate(root() + "/erp/commitments?view=ready-to-export&q=SC-904");
        anna.keyboard().press("j");
        anna.keyboard().press("Enter");
        assertThat(anna.locator("h1")).containsText("SC-904");
        anna.locator("#keys").waitFor();
        anna.keyboard().press("a");
        anna.keyboard().press("Enter");
        assertThat(anna.locator(".notice-done")).containsText("Accepted");

        anna.locator("#keys").waitFor();
        anna.keyboard().press("?");
        anna.getByLabel("Use these keys").uncheck();
        anna.navigate(root() + "/erp/commitments?view=all");
        anna.keyboard().press("j");
        assertThat(anna.locator("a.number:focus")).hasCount(0);
    }

    @Test
    void whatAnotherApproverAnswersIsMarkedAtOnceOnOpenPages() {
        Page paula = chromium.signIn(root(), "paula");
        String item = createAndSend(paula, "SC-903", "Walk-through screed");
        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(item);
        assertThat(anna.locator("#moved")).isHidden();
        Page list = anna.context().newPage();
        list.navigate(root() + "/erp/commitments?view=ready-to-export");

        Page ben = chromium.signIn(root(), "ben");
        reject(ben, item, "Not in budget");
        assertThat(ben.locator(".notice-done")).isVisible();

        list.bringToFront();
        assertThat(list.locator("tr.moved")).containsText("answered by Ben Brandt");
        Chromium.photograph(list, "list-moved");
        anna.bringToFront();
        assertThat(anna.locator("#moved")).containsText("answered by Ben Brandt");
        assertThat(anna.locator(".actions button").first()).isDisabled();
        Chromium.photograph(anna, "item-moved");
    }

    @Test
    void cockpitLeadsBackToTheTool() {
        Page adam = chromium.signIn(root(), "adam");
        adam.navigate(root() + "/camunda/app/cockpit/default/");
        Locator way = adam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ERP Integrations"));
        assertThat(way).isVisible();
        Chromium.photograph(adam, "cockpit");
        way.click();
        assertThat(adam.locator("h1")).containsText("Commitments");
    }

    @Test
    void cockpitShowsInstancesByTheNumbersOfTheirItems() {
        String item = createAndSend(chromium.signIn(root(), "paula"), "SC-917", "Walk-through glass");
        Page admin = chromium.signIn(root(), "admin");
        admin.navigate(root() + "/camunda/app/cockpit/default/#/processes");
        admin.getByText("Send to ERP").first().click();
        admin.getByText("Items", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        Locator number = admin.locator(".items-by-number").getByText("SC-917");
        assertThat(number).isVisible();
        Chromium.photograph(admin, "cockpit-items");
        number.click();
        admin.getByText("Item", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(admin.locator(".items-by-number")).containsText("SC-917");
        assertThat(admin.locator(".items-by-number a")).hasAttribute("href", item.substring(item.indexOf("/erp/")));
    }

    @Test
    void whoAsksForAccessCanAcceptAsSoonAsAnAdministratorGrantsIt() {
        Page stan = chromium.signIn(root(), "stan");
        stan.navigate(root() + "/erp/commitments?view=ready-to-export");
        stan.locator("a.number").first().click();
        stan.getByText("Request access").click();
        stan.getByLabel("What you need it for").fill("Anna is away in December.");
        stan.locator("#access button").click();
        assertThat(stan.getByText("You have asked")).isVisible();

        Page adam = chromium.signIn(root(), "adam");
        adam.navigate(root() + "/camunda/app/tasklist/default/");
        adam.getByText("Access requests").first().click();
        adam.locator(".tasks-list li", new Page.LocatorOptions().setHasText("Stan Singh"))
                .first()
                .click();
        adam.locator(".claim").first().click();
        assertThat(adam.getByText("Anna is away in December.")).isVisible();
        Chromium.photograph(adam, "tasklist-access");
        adam.locator("#grant-access").click();
        assertThat(adam.locator("#grant-access")).hasCount(0);

        stan.reload();
        assertThat(stan.getByText("You have asked")).isHidden();
        assertThat(stan.locator(".actions").getByText("Accept").first()).isVisible();
        stan.navigate(root() + "/erp/me");
        assertThat(stan.getByText("You are an accounting approver.")).isVisible();
        adam.navigate(root() + "/erp/events");
        assertThat(adam.locator(".event-row").first()).containsText("Stan Singh");
        Chromium.photograph(adam, "events-access");
    }

    private void openTask(Page page, String number) {
        page.navigate(root() + "/camunda/app/tasklist/default/");
        page.getByText("Items awaiting review").first().click();
        page.locator(".tasks-list li", new Page.LocatorOptions().setHasText(number))
                .first()
                .click();
        page.locator(".claim").first().click();
        assertThat(page.locator("#accept-item")).isEnabled();
    }
}
