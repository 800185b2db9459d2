package org.ledgergate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.Soundness.assertSound;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.attachments.TestFiles;
import org.springframework.core.io.ClassPathResource;

/** Every page in light, in dark and on a phone: no fault that axe finds, nothing wider than the window, and a picture. Rule R30. */
class PagesIT extends ExampleInBrowser {

    private static final String MOVED_TO = "document.getElementById('process-frame').scrollLeft";

    @ParameterizedTest
    @CsvSource({
        "list-jobs, anna, /erp/jobs?view=all",
        "list-commitments, anna, /erp/commitments?view=all",
        "list-change-orders, anna, /erp/commitment-change-orders?view=all",
        "list-invoices, anna, /erp/subcontractor-invoices?view=all",
        "list-failed, anna, /erp/subcontractor-invoices?view=failed",
        "list-found, paula, /erp/commitments?view=all&q=concrete&project=J-2041&sender=paula",
        "list-empty, rita, /erp/commitments?view=all&q=nothing-like-it",
        "list-sorted, anna, '/erp/commitments?view=all&sort=-amount&columns=title,vendor,amount&amountFrom=1000'",
        "list-not-sent, paula, /erp/commitments?view=not-sent",
        "records-vendors, anna, /erp/records/vendors?view=synced",
        "records-ready, stan, /erp/records/vendors?view=ready",
        "records-archived, stan, /erp/records/vendors?view=archived",
        "records-no-right, rita, /erp/records/cost-codes",
        "form-commitment, paula, /erp/new/commitment",
        "form-job, paula, /erp/new/job",
        "upload, paula, /erp/upload",
        "events, anna, /erp/events",
        "settings, adam, /erp/settings",
        "settings-no-right, anna, /erp/settings",
        "me, anna, /erp/me",
        "people, adam, /erp/people",
        "people-found, rita, /erp/people?q=nobody-like-it",
        "person, adam, /erp/people/anna",
        "person-no-right, rita, /erp/people/gus",
        "no-such-page, anna, /erp/nowhere",
        "overview, anna, /erp/overview",
        "overview-empty, rita, /erp/overview?project=nowhere"
    })
    void pageIsSound(String name, String user, String path) {
        Page page = chromium.signIn(root(), user);
        page.navigate(root() + path);

        assertSound(page, name);
    }

    /** Its words are longer, and its letters have accents. */
    @ParameterizedTest
    @CsvSource({
        "es-list, anna, /erp/commitments?view=all",
        "es-form, paula, /erp/new/commitment",
        "es-upload, paula, /erp/upload",
        "es-overview, anna, /erp/overview",
        "es-events, anna, /erp/events",
        "es-person, adam, /erp/people/anna",
        "es-settings, adam, /erp/settings",
        "es-me, anna, /erp/me"
    })
    void spanishPageIsSound(String name, String user, String path) {
        Page page = chromium.signIn(root(), user, new Browser.NewContextOptions().setLocale("es-MX"));
        page.navigate(root() + path);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es-MX");

        assertSound(page, name);
    }

    @Test
    void spanishItemIsSound() {
        Page page = chromium.signIn(root(), "anna", new Browser.NewContextOptions().setLocale("es-MX"));
        page.navigate(root() + "/erp/commitments?view=synced");
        page.locator("a.number").first().click();
        page.evaluate("() => document.querySelectorAll('main details').forEach(part => { part.open = true; })");

        assertSound(page, "es-item");
    }

    @ParameterizedTest
    @CsvSource({
        "item-sent, ready-to-export, anna",
        "item-sent-own, ready-to-export, paula",
        "item-failed, failed, anna",
        "item-synced-invoice, synced, rita",
        "item-rejected-own, rejected, paula"
    })
    void itemIsSound(String name, String view, String user) {
        Page page = chromium.signIn(root(), user);
        page.navigate(root() + "/erp/subcontractor-invoices?view=" + view);
        page.locator("a.number").first().click();
        page.locator("#process > summary").click();
        page.locator("#process-canvas .taken").first().waitFor();
        assertThat(page.locator("#process-canvas [data-element-id=Flow_ApprovalNeeded_ExportItem].taken")
                        .count())
                .as("the way that it did not go")
                .isZero();
        page.evaluate("() => document.querySelectorAll('main details').forEach(part => {"
                + " part.removeAttribute('name'); part.open = true; })");

        assertSound(page, name);
    }

    @Test
    void bulkRunIsSoundBeforeItStarts() {
        Page page = chromium.signIn(root(), "anna");
        page.navigate(root() + "/erp/commitments?view=ready-to-export");
        page.locator("#tick-all").check();
        assertSound(page, "list-ticked");
        page.getByText("Reject…").click();

        assertSound(page, "bulk-reject");
    }

    @Test
    void narrowWindowHasUnderMoreTheSubtabsThatDoNotFit() {
        Page page = chromium.signIn(root(), "anna");
        page.setViewportSize(390, 900);
        page.navigate(root() + "/erp/prime-contract-change-orders?view=all");
        Locator visible = page.locator(".tabs a:visible");
        assertThat(visible.allTextContents())
                .contains("Prime contract change orders")
                .doesNotContain("Settings");

        page.locator(".tabs summary").focus();
        page.keyboard().press("Enter");

        assertThat(visible.allTextContents()).contains("Settings").doesNotHaveDuplicates();
        Chromium.photograph(page, "more");
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(Soundness.STANDARDS)
                        .include(".tabs")
                        .analyze()
                        .getViolations())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        page.keyboard().press("Escape");
        assertThat(visible.allTextContents()).doesNotContain("Settings");
        page.keyboard().press("Enter");
        for (int width : new int[] {800, 1000, 1280}) {
            page.setViewportSize(width, 900);
            assertThat(visible.allTextContents())
                    .as("%d wide", width)
                    .contains("Settings")
                    .doesNotHaveDuplicates();
            assertThat((int) page.evaluate("document.querySelector('.tabs').offsetHeight"))
                    .as("one line, %d wide", width)
                    .isLessThan(50);
        }
        page.setViewportSize(1600, 900);
        assertThat(page.locator(".tabs summary").isVisible()).isFalse();
        assertThat(visible.allTextContents()).contains("Settings").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"390", "320"})
    void narrowWindowShowsEveryNumberOfALineAndTheTotalAndSaysWhatItIs(int width) {
        Page page = chromium.signIn(root(), "anna");
        page.setViewportSize(width, 900);
        page.navigate(root() + "/erp/commitments?view=synced");
        page.locator("a.number").first().click();
        assertThat(cut(page, ".lines td")).isEmpty();
        Locator lines = page.locator(".lines");
        assertThat(lines.getByRole(AriaRole.COLUMNHEADER).count()).isGreaterThan(6);
        assertThat(lines.getByRole(AriaRole.CELL).count())
                .isGreaterThan(lines.getByRole(AriaRole.ROW).count());
        assertThat((String) lines.locator("tbody td.right")
                        .last()
                        .evaluate("cell => getComputedStyle(cell, '::before').content"))
                .contains("Amount");

        page.navigate(root() + "/erp/overview");
        assertThat(cut(page, "#waiting, main td, main th[scope=row], .chart-bar"))
                .isEmpty();

        Page paula = chromium.signIn(root(), "paula");
        paula.setViewportSize(width, 900);
        paula.navigate(root() + "/erp/new/commitment");
        assertThat(cut(paula, "#lines td, #lines input, #sum, #sum-retainage")).isEmpty();
    }

    /** Returns what is shown and reaches beyond the window. */
    private static List<?> cut(Page page, String parts) {
        return (List<?>) page.locator(parts)
                .evaluateAll("parts => parts.filter(part => part.checkVisibility()"
                        + " && part.getBoundingClientRect().right > innerWidth).map(part => part.outerHTML)");
    }

    @Test
    void refusedFormIsSound() {
        Page page = chromium.signIn(root(), "paula");
        page.navigate(root() + "/erp/new/commitment");
        page.locator("main form").last().evaluate("form => { form.noValidate = true; }");
        page.getByText("Save and send to ERP").click();

        assertSound(page, "form-refused");
    }

    @Test
    void uploadIsSound() throws IOException {
        Page page = chromium.signIn(root(), "paula");
        page.navigate(root() + "/erp/upload");
        choose(
                page,
                "type,sourceSystem,sourceId,number\njob,page,1,\n,,,\n,page,2,J-2\n".getBytes(StandardCharsets.UTF_8));
        assertSound(page, "upload-refused");

        String template = new ClassPathResource("upload/template.csv").getContentAsString(StandardCharsets.UTF_8);
        choose(page, template.getBytes(StandardCharsets.UTF_8));
        page.getByText("Import 4 items").click();
        assertSound(page, "upload-imported");

        page.navigate(root() + "/erp/upload");
        choose(page, template.replace("Pay application 1", "Pay application 2").getBytes(StandardCharsets.UTF_8));
        assertSound(page, "upload-checked");
    }

    private static void choose(Page page, byte[] file) {
        page.setInputFiles("#file", new FilePayload("items.csv", "text/csv", file));
        page.getByText("Check the file").click();
    }

    @Test
    void processPictureOnAPhoneIsReadableAndShowsThePresentStep() {
        Page page = chromium.signIn(root(), "anna");
        page.setViewportSize(390, 844);
        page.navigate(root() + "/erp/commitments?view=ready-to-export");
        page.locator("a.number").first().click();

        page.locator("#process > summary").click();
        page.locator("#process-canvas .present").waitFor();

        BoundingBox frame = page.locator("#process-frame").boundingBox();
        BoundingBox step = page.locator("#process-canvas .present").boundingBox();
        assertThat(step.width).isGreaterThanOrEqualTo(80);
        assertThat(step.x).isBetween(frame.x, frame.x + frame.width - step.width);
        Object before = page.evaluate(MOVED_TO);
        page.locator("#process-frame").press("ArrowLeft");
        page.waitForCondition(() -> !before.equals(page.evaluate(MOVED_TO)));
    }

    @Test
    void fileIsAttachedToASyncedInvoiceAndDownloadedAgain() throws IOException {
        byte[] file = TestFiles.pdf();
        Page page = chromium.signIn(root(), "paula");
        page.navigate(root() + "/erp/subcontractor-invoices?view=synced");
        page.locator("a.number").first().click();

        Page anna = chromium.signIn(root(), "anna");
        anna.navigate(page.url());

        page.setInputFiles("#file", new FilePayload("Delivery note " + "1234567890".repeat(8) + ".pdf", "", file));
        page.getByText("Attach", new Page.GetByTextOptions().setExact(true)).click();
        page.setInputFiles("#file", new FilePayload("photo.png", "image/png", file));
        page.getByText("Attach", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[role=alert]").textContent()).contains("photo.png is not what its name says");
        Download download =
                page.waitForDownload(() -> page.locator("#attachments a").click());

        assertThat(download.createReadStream().readAllBytes()).isEqualTo(file);
        assertSound(page, "item-attachments");
        anna.bringToFront();
        anna.getByText("Attached by Paula").waitFor();
        assertSound(anna, "item-told-of-a-file");
        page.locator("#attachments summary").click();
        assertSound(page, "item-attachment-remove");
        page.getByText("Yes, remove it").click();
        assertThat(page.locator("main [role=status]").first().textContent()).contains("is removed.");
        assertThat(page.locator("#attachments a").count()).isZero();
    }

    @Test
    void signInIsSound() {
        Page page = chromium.open(root() + "/login?error");

        assertSound(page, "login");
    }

    @AfterEach
    void closeWindows() {
        chromium.closeWindows();
    }
}
