package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.Torture;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Pages show every text as it was written, whatever it looks like, and every amount to the last digit. */
@WholeApplication
class TorturePagesTest {

    /** What stands in titles, names and reasons, and must never stand in a page as it is. */
    private static final String[] MARKUP = {
        "<script>alert",
        "<b>bold",
        "<b>Bold",
        "<b>totems",
        "<img src=x",
        "<u>Riverside",
        "<i>Hospital",
        "<s>Health",
        "<Fit-out>"
    };

    private static final String OF_PROJECT = "?view=all&project=" + Torture.PROJECT;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Torture torture;
    private Browser anna;

    @BeforeEach
    void fill() {
        new Site(context);
        torture = Torture.in(context);
        anna = Browser.of(port, "anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/erp/jobs?view=all&q=T-2060",
                "/erp/commitments" + OF_PROJECT,
                "/erp/commitment-change-orders" + OF_PROJECT,
                "/erp/subcontractor-invoices" + OF_PROJECT,
                "/erp/prime-contract-change-orders?view=all&project=T-2043",
                "/erp/commitments?view=all&q=%3Cscript%3E",
                "/erp/overview?project=" + Torture.PROJECT,
                "/erp/records/vendors?view=synced",
                "/erp/records/jobs?view=synced",
                "/erp/records/prime-contracts?view=synced",
                "/erp/events"
            })
    void noListHasMarkupOfATextInIt(String page) {
        assertThat(anna.get(page)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(MARKUP);
        });
    }

    @Test
    void pageOfEachItemShowsItsTitleAsItWasWritten() {
        assertThat(torture.items()).hasSize(36).allSatisfy(item -> {
            HttpResponse<String> page = anna.get(Page.of(item));

            assertThat(page.body()).doesNotContain(MARKUP);
            assertThat(Page.words(page)).contains(item.text(Field.NUMBER), item.text(Field.TITLE));
        });
    }

    @Test
    void formOfAnItemHasItsTextsAsTheyWereWritten() {
        HttpResponse<String> form = Browser.of(port, "paula").get(Page.of(torture.item(Torture.MARKUP)) + "/edit");

        assertThat(form.body()).doesNotContain(MARKUP);
        assertThat(Page.value(form, "title"))
                .isEqualTo(
                        "Signage &lt;b&gt;bold&lt;/b&gt; &amp; &quot;wayfinding&quot; &lt;script&gt;alert(&#39;sign&#39;)&lt;/script&gt;");
    }

    @Test
    void reasonAndLinesAndNamesAreShownAsTheyWereWritten() {
        String words = Page.words(anna.get(Page.of(torture.item(Torture.MARKUP))));

        assertThat(words)
                .contains(
                        Torture.REASON,
                        "<b>Bold</b> Signs & Graphics (T-1010)",
                        "Door signs, 5 < size < 7",
                        "Totem ${7*7} {{braille}} 🧭",
                        "=SUM(A1:A9) as the drawing says");
    }

    @ParameterizedTest
    @CsvSource({
        Torture.MILLION_MILLION + ", '1,000,000,000,000.00', Consolidated Mechanical",
        Torture.YEN + ", '12,500,000', 株式会社 山田鉄骨",
        Torture.RIGHT_TO_LEFT + ", '1,250.125', شركة الخليج للتكييف",
        Torture.MANY_LINES + ", '19,246,090.68', Müller & Söhne Stahlbau GmbH"
    })
    void amountHasTheDecimalsOfItsCurrencyAndTheVendorItsOwnLetters(String sourceId, String amount, String vendor) {
        Item item = torture.item(sourceId);
        HttpResponse<String> page = anna.get(Page.of(item));

        assertThat(Page.words(page)).contains(amount + " " + item.text(Field.CURRENCY), vendor);
        assertThat(Page.words(anna.get("/erp/commitments" + OF_PROJECT)))
                .contains(amount + " " + item.text(Field.CURRENCY), vendor);
    }

    @Test
    void everyOneOfManyLinesIsShown() {
        String words = Page.words(anna.get(Page.of(torture.item(Torture.MANY_LINES))));

        assertThat(words).contains("180 lines");
        assertThat(torture.item(Torture.MANY_LINES).content().lines())
                .hasSize(180)
                .allSatisfy(line -> assertThat(words).contains(line.description()));
    }
}
