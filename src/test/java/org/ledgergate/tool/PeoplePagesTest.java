package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.Staffing;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** People and their rights, and what a missing box does to the pages. Rules R21 and R22. */
@WholeApplication
class PeoplePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Staffing staff;

    @BeforeEach
    void open() {
        staff = new Staffing(context);
    }

    @AfterEach
    void dismiss() {
        staff.close();
    }

    @Test
    void everybodyWithTheToolReadsWhoMayDoWhat() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_JOB);

        String found = Page.words(Browser.of(port, "rita").get("/erp/people?q=" + nina.id()));

        assertThat(found).contains("Nina " + nina.id() + " Standard Yes All but jobs All Yes");
        assertThat(found).doesNotContain("Adam Ashby");
    }

    @Test
    void approverWithoutABoxIsLedToAskForIt() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT);
        Item item = new Site(context).aSentCommitment("A box is missing");
        Browser hers = Browser.of(port, nina.id());
        String ask = "/erp/me?box=export-commitment";

        assertThat(hers.get(Page.of(item)).body()).contains("href=\"" + ask + "&amp;item=" + item.id() + "#access\"");
        assertThat(Page.value(hers.get(ask + "&item=" + item.id()), "item"))
                .isEqualTo(item.id().toString());
        assertThat(Page.words(hers.get("/erp/me"))).doesNotContain("Request access");
        HttpResponse<String> answer =
                hers.submit(ask, "/erp/me/access", "box=export-commitment&words=Month+end&item=" + item.id());

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(Page.of(item)));
        assertThat(Page.words(hers.get(Page.of(item)))).contains("You have asked");
        assertThat(Page.words(hers.get(ask))).contains("Can export commitments is not set for you", "You have asked.");
        assertThat(hers.get("/erp/me?box=export-everything").statusCode()).isEqualTo(400);
    }

    @Test
    void whoSeesNothingIsLedToAskForIt() {
        Person nora = staff.hire("Nora", Role.ACCOUNTING_APPROVER);
        Browser hers = Browser.of(port, nora.id());

        assertThat(hers.get("/erp/commitments").body()).contains("href=\"/erp/me\"");
        HttpResponse<String> answer = hers.submit("/erp/me", "/erp/me/access", "words=I+am+new");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Page.words(hers.get("/erp/me"))).contains("You have asked.");
        assertThat(hers.get("/erp/me").body()).doesNotContain("href=\"/erp/commitments\"");
        assertThat(hers.submit("/erp/me", "/erp/me", "subscribed=true").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoWasDeclinedReadsByWhomAndWhyUntilTheyAskAgain() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT);
        Item item = new Site(context).aSentCommitment("A box is missing");
        Browser hers = Browser.of(port, nina.id());
        String ask = "/erp/me?box=export-commitment";
        hers.submit(ask, "/erp/me/access", "box=export-commitment&words=Month+end");
        staff.decline(nina, "Ask your <b>controller</b> first");

        for (String page : List.of("/erp/me", ask, Page.of(item))) {
            assertThat(Page.words(hers.get(page)))
                    .as(page)
                    .containsPattern("Your request for access was declined by Adam Ashby on .*:"
                            + " Ask your <b>controller</b> first You may ask again.");
        }
        assertThat(Page.words(Browser.of(port, "stan").get(Page.of(item)))).doesNotContain("was declined by");
        hers.submit(ask, "/erp/me/access", "box=export-commitment&words=I+did");
        for (String page : List.of(ask, Page.of(item))) {
            assertThat(Page.words(hers.get(page))).as(page).doesNotContain("was declined by");
        }
    }

    @Test
    void thePrivilegeWithoutTheToolIsShownAsWhatItIs() {
        assertThat(Page.words(Browser.of(port, "rita").get("/erp/people?q=gus")))
                .contains("Gus Green gus None Not without Standard");
    }

    @Test
    void projectUsersAreSaidToBeOnes() {
        Browser rita = Browser.of(port, "rita");

        assertThat(Page.words(rita.get("/erp/people?q=paula"))).contains("paula None , Project user");
        assertThat(Page.words(rita.get("/erp/people/paula")))
                .containsPattern("Project user [^:]*: it is the group project-user[.] Yes");
        assertThat(Page.words(rita.get("/erp/people/anna")))
                .containsPattern("Project user [^:]*: it is the group project-user[.] No");
    }

    @Test
    void administratorChangesRightsAndTheLogLeadsToThePerson() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);
        Browser adam = Browser.of(port, "adam");
        String page = "/erp/people/" + rhea.id();

        HttpResponse<String> answer = adam.submit(
                page,
                page,
                "seen=" + Page.value(adam.get(page), "seen")
                        + "&toolPermission=STANDARD&push=true&box=export-commitment&box=import-vendor");

        assertThat(answer.statusCode()).isEqualTo(302);
        Person now = staff.now(rhea.id());
        assertThat(now.accountingApprover()).isTrue();
        assertThat(now.rights().boxes()).containsExactly(GridRight.EXPORT_COMMITMENT, GridRight.IMPORT_VENDOR);
        assertThat(Page.words(adam.get(page))).contains("Saved. It counts from now on.");
        HttpResponse<String> events = adam.get("/erp/events");
        assertThat(Page.words(events)).contains("Rhea Access changed by Adam Ashby");
        assertThat(events.body()).contains("href=\"" + page + "\"");
    }

    @Test
    void anybodyElseReadsWhyTheRightsStayAsTheyAre() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);
        Browser anna = Browser.of(port, "anna");
        String page = "/erp/people/" + rhea.id();

        HttpResponse<String> shown = anna.get(page);
        HttpResponse<String> answer =
                anna.submit("/erp/me", page, "toolPermission=ADMIN&seen=" + Page.value(shown, "seen"));

        assertThat(Page.words(shown)).contains("Only an ERP administrator can do this. Ask an ERP administrator: Adam");
        assertThat(shown.body()).containsPattern("<fieldset[^>]*disabled").doesNotContain(">Save</button>");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(staff.now(rhea.id())).isEqualTo(rhea);
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldAndKeepsWhatWasTicked() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);
        Browser adam = Browser.of(port, "adam");
        String page = "/erp/people/" + rhea.id();
        String seen = Page.value(adam.get(page), "seen");
        adam.submit(page, page, "seen=" + seen + "&toolPermission=STANDARD");

        HttpResponse<String> answer =
                adam.submit(page, page, "seen=" + seen + "&toolPermission=READ_ONLY&push=true&box=export-job");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Page.words(answer))
                .contains("Somebody changed the rights of Rhea", "What they may do now: ERP Integrations: standard");
        assertThat(answer.body())
                .containsPattern("value=\"READ_ONLY\"[^>]*checked")
                .containsPattern("value=\"export-job\"[^>]*checked");
        assertThat(staff.now(rhea.id()).roles()).containsExactly(Role.ERP_STANDARD);
        assertThat(Page.value(answer, "seen")).isEqualTo(Staffing.version(staff.now(rhea.id())));
    }

    @Test
    void whatNoFormSendsIsRefusedAndChangesNothing() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);
        String page = "/erp/people/" + rhea.id();

        HttpResponse<String> answer = Browser.of(port, "adam").submit(page, page, "toolPermission=GOD&box=%3Cb%3Ex");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Page.words(answer)).contains("Choose None, Read only, Standard or Admin.", "no box <b>x.");
        assertThat(answer.body()).doesNotContain("<b>x");
        assertThat(staff.now(rhea.id())).isEqualTo(rhea);
    }

    @Test
    void theLastAdministratorIsToldToGiveSomebodyElseAdminFirst() {
        Browser adam = Browser.of(port, "adam");
        String page = "/erp/people/adam";

        HttpResponse<String> answer = adam.submit(
                page, page, "seen=" + Page.value(adam.get(page), "seen") + "&toolPermission=STANDARD&push=true");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Page.words(answer)).contains("Adam Ashby is the last ERP administrator.");
        assertThat(staff.now("adam").has(Role.ERP_ADMIN)).isTrue();
    }

    @Test
    void aMissingBoxTakesTheButtonsAwayAndThePageSaysWhichAndWhomToAsk() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT, GridRight.IMPORT_VENDOR);
        Item sent = new Site(context).aSentCommitment("Concrete works");
        Browser browser = Browser.of(port, nina.id());

        HttpResponse<String> page = browser.get(Page.of(sent));
        HttpResponse<String> accept =
                browser.submit(Page.of(sent), Page.of(sent) + "/accept", Page.form(Map.of("revision", "1")));

        assertThat(Page.words(page))
                .contains("Can export commitments is not set for you. Ask an ERP administrator: Adam Ashby");
        assertThat(page.body()).doesNotContain("/accept\"", "/reject\"");
        assertThat(accept.statusCode()).isEqualTo(403);
        assertThat(new Site(context).reload(sent).state()).isEqualTo(ItemState.SENT);
        assertThat(browser.get("/erp/commitments?view=ready-to-export").body()).doesNotContain("value=\"accept\"");
        assertThat(browser.get("/erp/records/cost-codes").body()).contains(">Sync</button>");
        assertThat(Page.words(browser.get("/erp/records/vendors"))).contains("Can import vendors is not set for you");
        assertThat(browser.submit("/erp/me", "/erp/records/vendors", "").statusCode())
                .isEqualTo(403);
        assertThat(Page.words(browser.get("/erp/me"))).contains("Can export All but commitments");
    }

    @Test
    void markupInANameIsShownAsText() {
        Person odd = staff.hire("<i>Odd</i>", Role.ERP_READ_ONLY);
        Browser adam = Browser.of(port, "adam");

        assertThat(adam.get("/erp/people?q=%3Ci%3E").body()).doesNotContain("<i>Odd");
        assertThat(Page.words(adam.get("/erp/people/" + odd.id()))).contains("<i>Odd</i>");
    }

    @Test
    void peopleAreFoundAndPaged() {
        for (int i = 0; i < 51; i++) {
            staff.hire("Quentin", Role.ERP_READ_ONLY);
        }
        Browser rita = Browser.of(port, "rita");

        HttpResponse<String> first = rita.get("/erp/people?q=quentin");
        HttpResponse<String> second = rita.get("/erp/people?q=quentin&after=50");

        assertThat(first.body().split("class=\"number\"", -1)).hasSize(51);
        assertThat(first.body()).contains("/erp/people?q=quentin&amp;after=50");
        assertThat(second.body().split("class=\"number\"", -1)).hasSize(2);
        assertThat(second.body()).doesNotContain("Next page");
    }
}
