package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Field;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Links of a list lead to what they name. Rules R25, R26. */
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
                "?view=sent",
                "?view=failed-to-export&q=50%25%20%26%20more",
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

    private static String link(String page, String part) {
        Matcher link = Pattern.compile("href=\"(/erp/commitments\\?[^\"]*)\"[^>]*>[^<]*")
                .matcher(page);
        return link.results()
                .filter(found -> found.group().contains(part))
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link with " + part));
    }
}
