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
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Where each role begins, and what the pages offer to whom. Rule R21. */
@WholeApplication
class StartPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Item sent;

    @BeforeEach
    void send() {
        sent = new Site(context).aSentCommitment("Precast panels");
    }

    /** Every address that leads somewhere leads to a page that the person can open. */
    @ParameterizedTest
    @CsvSource({
        "paula, /erp/commitments, Commitments",
        "anna, view=ready-to-export, Ready to export",
        "ben, view=ready-to-export, Ready to export",
        "adam, view=ready-to-export, Ready to export",
        "stan, /erp/overview, ''",
        "rita, /erp/overview, ''",
        "gus, /erp/me, Gus Green"
    })
    void everyoneIsLedToTheirWork(String id, String where, String shown) {
        for (String address : new String[] {"/", "/erp"}) {
            HttpResponse<String> start = Browser.of(port, id).get(address);

            assertThat(start.statusCode()).as(address).isEqualTo(302);
            String location = start.headers().firstValue("Location").orElseThrow();
            assertThat(location).contains(where);
            HttpResponse<String> page = Browser.of(port, id).get(location.replaceFirst("^https?://[^/]*", ""));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Page.words(page)).contains(shown);
        }
    }

    @Test
    void processOwnerReadsWhatTheyCanDo() {
        HttpResponse<String> start = Browser.of(port, "owen").get("/");

        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(Page.words(start)).contains("Welcome, Owen Okafor", "Changing the process", "Open Cockpit");
        assertThat(start.body()).doesNotContain("/camunda/app/admin/").contains("/camunda/app/cockpit/");
    }

    @Test
    void systemAdministratorReadsWhatTheyCanDo() {
        HttpResponse<String> start = Browser.of(port, "admin").get("/");

        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.body()).contains("/camunda/app/admin/", "/camunda/app/cockpit/");
    }

    /** Nobody is told what they would need for work that is not theirs. */
    @ParameterizedTest
    @CsvSource({"paula, false", "peter, false", "stan, true", "rita, true", "anna, false"})
    void onlyThoseWhoCouldApproveAreOfferedToAskForIt(String id, boolean offered) {
        for (String address :
                new String[] {Page.of(sent), "/erp/commitments?view=ready-to-export", "/erp/records/vendors", "/erp/me"
                }) {
            HttpResponse<String> page = Browser.of(port, id).get(address);

            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body().contains("#access") || page.body().contains("id=\"access\""))
                    .as(address)
                    .isEqualTo(offered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "stan", "rita"})
    void whoNeverSendsIsNotToldWhyNot(String id) {
        Item unsent = new Site(context).aReadyCommitment("Rebar, level 2");

        assertThat(Page.words(Browser.of(port, id).get(Page.of(unsent))))
                .doesNotContain("project users", "Re-send", "Send to ERP");
    }

    @Test
    void exampleCompanyOffersItsPeopleAtTheSignIn() {
        HttpResponse<String> page = new Browser(port).get("/login");

        assertThat(Page.words(page)).contains("exported exactly once", "Anna Abbott", "Owen Okafor");
        assertThat(page.body()).contains("value=\"paula\"", "value=\"admin\"");
    }
}
