package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WholeApplication
class ReaderLocaleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void pagesSpeakAsTheBrowserAsks() {
        Browser anna = Browser.of(port, "anna");
        assertThat(asked(anna, "fr-CA, es-MX;q=0.8, en;q=0.5").body()).contains("<html lang=\"es-MX\"");
        assertThat(Page.words(asked(anna, "fr-CA, es-MX;q=0.8, en;q=0.5")))
                .contains("De un vistazo", "A la espera de respuesta");
        assertThat(asked(anna, "fr-CA").body()).contains("<html lang=\"en\"");
        assertThat(anna.get(Links.OVERVIEW).body()).contains("<html lang=\"en\"");
    }

    @Test
    void whatAPersonChoosesGoesBeforeTheBrowser() {
        Browser anna = Browser.of(port, "anna");
        HttpResponse<String> chosen = choose(anna, "es", "Australia/Eucla");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        assertThat(asked(anna, "en-US").body()).contains("<html lang=\"es\"");
        assertThat(anna.get("/erp/me").body())
                .contains("value=\"es\" lang=\"es\" selected", "value=\"Australia/Eucla\" selected");
        choose(anna, "", "");
        assertThat(anna.get("/erp/me").body()).doesNotContain("lang=\"en\" selected", "value=\"UTC\" selected");
        assertThat(asked(anna, "en-US").body()).contains("<html lang=\"en-US\"");
    }

    @Test
    void momentsAreThoseOfTheReadersZone() {
        Site site = new Site(context);
        Item item = site.aSentCommitment("Reader", "1250.50");
        Browser anna = Browser.of(port, "anna");
        String here = Page.words(anna.get(Page.of(item)));
        choose(anna, "en", "Asia/Kathmandu");
        String there = Page.words(anna.get(Page.of(item)));
        // Kathmandu is 5:45 hours ahead: no minute of the page is the same.
        assertThat(minute(there)).isEqualTo((minute(here) + 45) % 60);
    }

    @Test
    void numbersAreWrittenAsTheReaderDoes() {
        Site site = new Site(context);
        Item item = site.aSentCommitment("Reader", "1250.50");
        Browser anna = Browser.of(port, "anna");
        String english = Page.words(anna.get(Page.of(item)));
        choose(anna, "es", "");
        String spanish = Page.words(anna.get(Page.of(item)));
        assertThat(english).contains("1,250.50").doesNotContain("1.250,50");
        assertThat(spanish).contains("1.250,50").doesNotContain("1,250.50");
    }

    @Test
    void aLanguageOrZoneThatThereIsNotIsRefusedInWords() {
        Browser anna = Browser.of(port, "anna");
        HttpResponse<String> language = choose(anna, "tlh", "");
        assertThat(language.statusCode()).isEqualTo(400);
        assertThat(Page.words(language)).contains("There are no texts in the language tlh.");
        HttpResponse<String> zone = choose(anna, "", "Mars/Olympus");
        assertThat(zone.statusCode()).isEqualTo(400);
        assertThat(Page.words(zone)).contains("There is no time zone Mars/Olympus.");
    }

    @Test
    void aSpoiltCookieIsAsNone() {
        HttpResponse<String> page = new Browser(port)
                .send(new Browser(port).request("/login").header("Cookie", "ledgergate-reader=%%%/Nowhere"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"en\"", "Sign in");
    }

    private static HttpResponse<String> choose(Browser browser, String language, String zone) {
        return browser.submit("/erp/me", "/erp/me/reading", Page.form(Map.of("language", language, "zone", zone)));
    }

    private static HttpResponse<String> asked(Browser browser, String languages) {
        return browser.send(
                browser.request(Links.OVERVIEW).header("Accept", "text/html").header("Accept-Language", languages));
    }

    /** The minute of the first moment on a page. */
    private static int minute(String page) {
        var found = Pattern.compile("\\d{1,2}:(\\d{2})\\s[AP]M").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
