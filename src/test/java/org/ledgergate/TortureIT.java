package org.ledgergate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ledgergate.Soundness.assertSound;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.items.content.Field;

/** Texts and amounts that nobody expects, in a real browser: nothing of them runs, and no page becomes wider than its window. */
class TortureIT extends ExampleInBrowser {

    private final List<String> dialogs = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/erp/jobs?view=all",
                "/erp/commitments?view=all&project=" + Torture.PROJECT,
                "/erp/commitments?view=all&q=%3Cscript%3E",
                "/erp/commitment-change-orders?view=all&project=" + Torture.PROJECT,
                "/erp/subcontractor-invoices?view=all&project=" + Torture.PROJECT,
                "/erp/prime-contract-change-orders?view=all",
                "/erp/records/vendors?view=synced",
                "/erp/records/jobs?view=synced",
                "/erp/records/prime-contracts?view=synced",
                "/erp/overview",
                "/erp/events"
            })
    void nothingInAListRuns(String address) {
        Page anna = listening("anna");
        anna.navigate(root() + address);

        assertThat(anna.locator("h1")).isVisible();
        assertThat(anna.locator(
                        "main script, main img, main b:text('bold'), main b:text('7'), main i:text('Hospital')"))
                .hasCount(0);
    }

    @Test
    void nothingInAnItemRunsOnItsPageItsFormOrInTasklist() {
        String item = root() + "/erp/items/" + torture().item(Torture.MARKUP).id();
        String title = torture().item(Torture.MARKUP).text(Field.TITLE);
        Page paula = listening("paula");
        paula.navigate(item);
        assertThat(paula.locator("h1")).containsText(title);
        assertThat(paula.locator("main").first()).containsText(Torture.REASON);
        paula.navigate(item + "/edit");
        assertThat(paula.locator("#title")).hasValue(title);
        paula.navigate(item);
        paula.locator("button", withText("Re-send to ERP")).click();
        waitForState(paula, "Sent");

        Page anna = listening("anna");
        anna.navigate(root() + "/camunda/app/tasklist/default/");
        anna.getByText("Items awaiting review").first().click();
        anna.locator(".tasks-list li", withText("SC-<b>7</b>")).first().click();
        assertThat(anna.locator("form[name=reviewForm]")).containsText(title);
        reject(anna, item, Torture.REASON);
        assertThat(anna.locator(".notice-done")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "torture-many-lines, " + Torture.MANY_LINES,
        "torture-yen, " + Torture.YEN,
        "torture-million-million, " + Torture.MILLION_MILLION,
        "torture-markup, " + Torture.MARKUP,
        "torture-right-to-left, " + Torture.RIGHT_TO_LEFT
    })
    void itemIsSound(String name, String sourceId) {
        Page anna = listening("anna");
        anna.navigate(root() + "/erp/items/" + torture().item(sourceId).id());
        assertThat(anna.locator("h1")).containsText(torture().item(sourceId).text(Field.TITLE));

        assertSound(anna, name);
    }

    @Test
    void listIsSound() {
        Page anna = listening("anna");
        anna.navigate(root() + "/erp/commitments?view=all&project=" + Torture.PROJECT);

        assertSound(anna, "torture-list");
    }

    private Page listening(String user) {
        Page page = chromium.signIn(root(), user);
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    @AfterEach
    void nothingRan() {
        chromium.closeWindows();
        Assertions.assertThat(dialogs).isEmpty();
    }
}
