package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Links of a list lead to what they name, and its words are the reader’s. Rules R25, R26. */
@WholeApplication
class ListPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Site site;
    private Browser rita;

    @BeforeEach
    void openSite() {
        site = new Site(context);
        rita = Browser.of(port, "rita");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?view=ready-to-export",
                "?view=failed&q=50%25%20%26%20more",
                "?view=synced&project=J-2041",
                "?view=synced&vendor=V-1001&sender=paula"
            })
    void viewLeadsToItsItemsWithTheSameSearch(String search) {
        Item item = site.aReadyCommitment("Glass, 50% & more");

        String page = rita.get(link(rita.get("/erp/commitments" + search).body(), "view=not-sent"))
                .body();

        assertThat(page).contains(Page.of(item));
    }

    @Test
    void nextPageGoesOnWhereTheFirstEnds() {
        Item oldest = site.aReadyCommitment("Pier no. 7");
        for (int i = 0; i < 50; i++) {
            site.aReadyCommitment("Pier no. 7");
        }

        String first =
                rita.get("/erp/commitments?view=not-sent&q=pier%20no.%207").body();
        String second = rita.get(link(first, "after=")).body();

        assertThat(first).doesNotContain(Page.of(oldest));
        assertThat(second).contains(Page.of(oldest)).contains(oldest.text(Field.NUMBER));
        assertThat(rita.get(link(second, "q=pier%20no.%207\">First")).body()).isNotEqualTo(second);
    }

    @Test
    void headingSortsOneWayThenTheOtherThenNoMore() {
        String word = "Sorted" + System.nanoTime();
        site.aReadyCommitment(word, "90.00");
        site.aReadyCommitment(word, "1000.00");
        String unsorted = rita.get("/erp/commitments?view=not-sent&q=" + word).body();

        String rising = rita.get(link(unsorted, "Amount</span>")).body();
        String falling = rita.get(link(rising, "Amount</span>")).body();
        String again = rita.get(link(falling, "Amount</span>")).body();

        assertThat(rising).contains("aria-sort=\"ascending\"").containsPattern("(?s)>90\\.00<.*>1,000\\.00<");
        assertThat(falling).contains("aria-sort=\"descending\"").containsPattern("(?s)>1,000\\.00<.*>90\\.00<");
        assertThat(again).doesNotContain("aria-sort");
    }

    @Test
    void orderFilterAndColumnsStayOnTheNextPageAndInOtherViews() {
        String word = "Kept" + System.nanoTime();
        Item smallest = site.aReadyCommitment(word, "10.00");
        for (int i = 0; i < 51; i++) {
            site.aReadyCommitment(word, "1000.00");
        }
        Item outside = site.aReadyCommitment(word, "2000.00");
        String search = "?view=not-sent&q=" + word
                + "&amountFrom=10&amountTo=1000&sort=-amount&columns=title&columns=amount&columns=vendor";

        String first = rita.get("/erp/commitments" + search).body();
        String second = rita.get(link(first, "after=")).body();

        assertThat(first).doesNotContain(Page.of(outside), Page.of(smallest)).contains("1,000.00");
        assertThat(second).contains(Page.of(smallest)).doesNotContain(Page.of(outside));
        for (String page :
                List.of(first, second, rita.get(link(second, "view=all")).body())) {
            assertThat(page)
                    .contains("aria-sort=\"descending\"", "class=\"vendor\"", "name=\"amountTo\" value=\"1000\"")
                    .doesNotContain("class=\"sender\"", "class=\"project\"");
        }
    }

    @Test
    void whatNarrowsTheListIsSaidAndCanBeTakenAwayWithoutLosingTheOrder() {
        String word = "Narrowed" + System.nanoTime();
        Item item = site.aReadyCommitment(word, "1000.00");

        HttpResponse<String> page =
                rita.get("/erp/commitments?view=not-sent&sort=-created&olderThan=1&amountFrom=1250.00&sort=title");

        assertThat(Page.words(page)).contains("from 1,250.00 older than 1 day", "Nothing matches");
        String all = link(
                rita.get("/erp/commitments?view=not-sent&amountFrom=5&sort=-number&columns=title&q=" + word)
                        .body(),
                ">Show all");
        assertThat(all).contains("sort=-number", "columns=").doesNotContain("amountFrom", "q=");
        assertThat(rita.get("/erp/commitments?view=not-sent&amountFrom=5&q=" + word)
                        .body())
                .contains(Page.of(item));
    }

    @Test
    void filterThatIsNotUnderstoodStandsInItsFormToBePutRight() {
        HttpResponse<String> page =
                rita.get("/erp/commitments?view=not-sent&amountFrom=much&amountTo=90&olderThan=soon&project=J-2041");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(Page.value(page, "amountFrom")).isEqualTo("much");
        assertThat(Page.value(page, "amountTo")).isEqualTo("90");
        assertThat(Page.value(page, "olderThan")).isEqualTo("soon");
        assertThat(Page.value(page, "project")).isEqualTo("J-2041");
        assertThat(page.body())
                .containsPattern("<details class=\"filters\"[^>]*open")
                .containsPattern("id=\"filter-amount-from\"[^>]*aria-invalid=\"true\"")
                .doesNotContainPattern("id=\"filter-amount-to\"[^>]*aria-invalid")
                .doesNotContain("id=\"view-name\"");
    }

    @ParameterizedTest
    @CsvSource({
        "amountFrom=1e9, The least amount must be digits",
        "amountTo=cheap, The greatest amount must be digits",
        "olderThan=-1, The age must be a whole number of days",
        "sort=colour, 'Sort by created, number, title, vendor, project, amount, sender, age'",
        "view=sent, 'There is no view “sent”. There are: ready-to-export, waiting'",
        "columns=colour, 'There is no column “colour”. There are: title, vendor'",
        "after=nonsense, Begin with the first page",
        "sort=amount&after=5:much, Begin with the first page"
    })
    void addressThatIsNotUnderstoodSaysWhatIsWrongWithIt(String search, String words) {
        for (String path : List.of("/erp/commitments", "/erp/commitments/files/csv")) {
            HttpResponse<String> answer = rita.get(path + "?" + search);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(Page.words(answer)).contains("This list cannot be shown.", words);
        }
    }

    @Test
    void listSpeaksItsReadersLanguageAndWritesNumbersAsTheyDo() {
        Browser paula = Browser.of(port, "paula");
        String word = "Muro" + System.nanoTime();
        Item item = site.aReadyCommitment(word, "1250.00");
        String address = "/erp/commitments?view=not-sent&amountFrom=5&q=" + word;

        HttpResponse<String> mexican = Page.in("es-MX", paula, address);
        HttpResponse<String> spanish = Page.in("es-ES", paula, address);

        assertThat(mexican.body()).contains("<html lang=\"es-MX\"", "aria-label=\"Marcar " + item.text(Field.NUMBER));
        assertThat(Page.words(mexican))
                .contains("Compromisos", "Sin enviar", "Solo elementos que contienen «" + word)
                .contains("Estado Número Título Proveedor", "1,250.00 USD", "Descargue esta lista en CSV o Excel ,")
                .doesNotContain("??", "Vendor", "Only items");
        assertThat(spanish.body()).containsPattern(">1[.]?250,00<");
        assertThat(Page.words(Page.in("fr, de;q=0.5", paula, address))).contains("Only items that have “" + word);
    }

    private static String link(String page, String part) {
        Matcher link = Pattern.compile("href=\"(/erp/commitments\\?[^\"]*)\"[^>]*>(<span>[^<]*</span>)?[^<]*")
                .matcher(page);
        return link.results()
                .filter(found -> found.group().contains(part))
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link with " + part));
    }
}
