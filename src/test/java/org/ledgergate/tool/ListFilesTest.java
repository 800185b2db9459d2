package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
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
import org.ledgergate.items.content.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A list is taken away as it is searched for, whole. Rule R26. */
@WholeApplication
class ListFilesTest {

    private static final String FILES = "/erp/commitments/files/";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*/files/csv[^\"]*)\"");

    /** A comma within a name has a space after it. */
    private static final String BETWEEN_CELLS = ",(?! )";

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
    void fileHoldsWhatTheListIsSearchedForBeyondItsFirstPage() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 203; i++) {
            numbers.add(0, site.aReadyCommitment("Rammed earth wall").text(Field.NUMBER));
        }
        site.aReadyCommitment("Roof");

        HttpResponse<String> csv = Browser.of(port, "rita").get(FILES + "csv?view=not-sent&q=rammed");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment")
                .containsPattern("commitments-not-sent-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(csv.body().lines().skip(1).map(line -> line.split(",")[1])).containsExactlyElementsOf(numbers);
    }

    @Test
    void fileIsInTheOrderOfTheListAndHasAllColumns() {
        String word = "Ordered" + System.nanoTime();
        for (String amount : List.of("90.00", "1000.00", "200.00")) {
            site.aReadyCommitment(word, amount);
        }

        HttpResponse<String> csv = Browser.of(port, "rita")
                .get(FILES + "csv?view=not-sent&q=" + word + "&sort=-amount&columns=title&amountFrom=100");

        assertThat(csv.body().lines().skip(1).map(line -> line.split(BETWEEN_CELLS)[7]))
                .containsExactly("1000.00", "200.00");
    }

    @Test
    void titleThatIsAFormulaIsOnlyATitle() {
        Item item = site.aReadyCommitment("=HYPERLINK(evil)");

        HttpResponse<String> csv = Browser.of(port, "rita").get(FILES + "csv?view=all&q=" + item.text(Field.NUMBER));

        assertThat(csv.body()).contains(",'=HYPERLINK(evil),");
    }

    @Test
    void workbookIsAZipOfTheRightType() {
        site.aReadyCommitment("Glass");

        HttpResponse<String> xlsx = Browser.of(port, "rita").get(FILES + "xlsx?view=all&q=glass");

        assertThat(xlsx.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml.sheet");
        assertThat(xlsx.body()).startsWith("PK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?view=not-sent", "?view=not-sent&q=glass", "?view=not-sent&project=J-2041&q=glass"})
    void listLinksToTheFileOfWhatItShows(String search) {
        Item item = site.aReadyCommitment("Glass wall");
        Browser rita = Browser.of(port, "rita");

        Matcher link = LINK.matcher(rita.get("/erp/commitments" + search).body());

        assertThat(link.find()).isTrue();
        assertThat(rita.get(link.group(1).replace("&amp;", "&")).body()).contains("," + item.text(Field.NUMBER) + ",");
    }

    @Test
    void otherFormatsOtherListsAndStrangersGetNothing() {
        assertThat(Browser.of(port, "rita").get(FILES + "pdf").statusCode()).isEqualTo(404);
        assertThat(Browser.of(port, "rita").get("/erp/budgets/files/csv").statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(port, "owen").get(FILES + "csv").statusCode()).isEqualTo(403);
    }
}
