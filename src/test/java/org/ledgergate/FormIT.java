package org.ledgergate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the form does while somebody fills it in, in a real browser. Rule R28. */
class FormIT extends ExampleInBrowser {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | $1,200.00      | 1200.00",
                "en    | 1,200.00 USD   | 1200.00",
                "en    | USD 1,200      | 1200",
                "en    | (300.00)       | -300.00",
                "en    | ($1,300.00)    | -1300.00",
                "en    | -$300          | -300",
                "en    | 1 200.50       | 1200.50",
                "en    | 1200.5         | 1200.5",
                "es-ES | 1.200,00 USD   | 1200.00",
                "es-ES | 1 200,00       | 1200.00",
                "es-ES | -1.234.567,5   | -1234567.5",
                "es-ES | 1200.50        | 1200.50",
                "es-MX | $1,200.00      | 1200.00"
            })
    void pastedCellsAreReadByTheReadersOwnSigns(String language, String cell, String number) {
        Page paula = form(language);

        paste(
                paula,
                cell(paula, 1, "costCode"),
                "03-3000\tSlab\t\t\t\t\u00a0" + cell + " \n03-3000\tSlab\t\t\t\t" + cell);
        paste(paula, cell(paula, 3, "amount"), cell);

        for (int line = 1; line <= 3; line++) {
            assertThat(cell(paula, line, "amount")).hasValue(number);
            assertThat(cell(paula, line, "amount")).not().hasAttribute("aria-invalid", "true");
        }
        assertThat(paula.locator("#sum-hint")).hasText("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | 1.200,00",
                "en    | € 1,200.00",
                "en    | 1,200.00 EUR",
                "en    | 1,20,00",
                "en    | twelve",
                "es-ES | 1,200.00",
                "es-ES | 1.200",
                "es-ES | 1,200"
            })
    void pastedCellThatIsNoNumberIsMarkedAtOnceAndItsLineNamed(String language, String cell) {
        Page paula = form(language);

        paste(paula, cell(paula, 2, "amount"), cell + "\t1.00");

        Locator amount = cell(paula, 2, "amount");
        assertThat(amount).hasValue(cell);
        assertThat(amount).hasAttribute("aria-invalid", "true");
        assertThat(amount).hasAttribute("aria-describedby", "sum-hint");
        assertThat(paula.locator("#sum-hint")).containsText(cell);
        assertThat(paula.locator("#sum-hint")).containsText("2: ");
        assertThat(paula.locator("#sum")).hasText("?");

        amount.fill("1200.00");
        assertThat(amount).not().hasAttribute("aria-invalid", "true");
        assertThat(paula.locator("#sum-hint")).hasText("");
    }

    @Test
    void quantityTimesUnitPriceFillsAnEmptyAmountAndNeverOneThatSomebodyTyped() {
        Page paula = form("en");
        Locator amount = cell(paula, 1, "amount");
        cell(paula, 1, "quantity").fill("3");
        assertThat(amount).hasValue("");
        cell(paula, 1, "unitPrice").fill("10.505");
        assertThat(amount).hasValue("31.52");
        cell(paula, 1, "quantity").fill("4");
        assertThat(amount).hasValue("42.02");
        paula.locator("#currency").fill("JPY");
        assertThat(amount).hasValue("42");
        paula.locator("#currency").fill("USD");
        amount.fill("40.00");
        cell(paula, 1, "quantity").fill("5");
        assertThat(amount).hasValue("40.00");

        paste(paula, cell(paula, 2, "costCode"), "03-3000\tSlab\t2\tm3\t1.5\t\t\n03-3000\tSlab\t2\tm3\t1.5\t7.00\t");
        assertThat(cell(paula, 2, "amount")).hasValue("3.00");
        assertThat(cell(paula, 3, "amount")).hasValue("7.00");
    }

    @Test
    void sumOfTheLinesIsTakenOverAndItsDifferenceIsShownLive() {
        Page paula = form("en");
        Locator take = paula.locator("#take-sum");
        assertThat(take).isHidden();
        cell(paula, 1, "amount").fill("1200.50");
        cell(paula, 2, "amount").fill("31");
        assertThat(paula.locator("#sum")).hasText("1,231.50");
        assertThat(paula.locator("#sum-hint")).hasText("");
        assertThat(take).hasText("Take over 1,231.50 as the amount");
        take.click();
        assertThat(paula.locator("#amount")).hasValue("1231.50");
        assertThat(paula.locator("#amount")).isFocused();
        assertThat(take).isHidden();

        cell(paula, 2, "amount").fill("30");
        assertThat(paula.locator("#sum-hint")).hasText("differs from the amount by 1.00");
        Soundness.assertSound(paula, "form-differs");
        paula.locator("#amount").fill("1230.50");
        assertThat(paula.locator("#sum-hint")).hasText("");
    }

    @Test
    void commitmentsOfTheProjectAreOfferedOnceItIsTyped() {
        Page paula = form("en");
        assertThat(paula.locator("#commitments option")).hasCount(0);

        paula.locator("#project").fill("j-2050");
        paula.keyboard().press("Tab");

        assertThat(paula.locator("#commitments option[value=SC-001]")).hasCount(1);
        assertThat(paula.locator("#parent")).hasAttribute("list", "commitments");
    }

    private Page form(String language) {
        Page page = chromium.signIn(root(), "paula", new Browser.NewContextOptions().setLocale(language));
        page.navigate(root() + "/erp/new/commitment-change-order");
        page.locator("#currency").fill("USD");
        return page;
    }

    private static Locator cell(Page page, int line, String field) {
        return page.locator("#lines tbody tr").nth(line - 1).locator("[data-field=" + field + "]");
    }

    private static void paste(Page page, Locator field, String cells) {
        field.evaluate(
                "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " field.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })) && (field.value = text); }",
                cells);
    }

    @AfterEach
    void closeWindows() {
        chromium.closeWindows();
    }
}
