package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.Staffing;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** People and their rights by API. Rules R21, R22 and R31. */
@WholeApplication
class PeopleApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    Staffing staff;
    ApiClient adam;

    @BeforeEach
    void open() {
        staff = new Staffing(context);
        adam = new ApiClient(port, "adam");
    }

    @AfterEach
    void dismiss() {
        staff.close();
    }

    @Test
    void readersListPeopleAndReadOneOfThem() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_JOB);
        ApiClient rita = new ApiClient(port, "rita");

        Answer found = rita.get("/api/v1/people?q=" + nina.id());
        Answer one = rita.get("/api/v1/people/" + nina.id());

        assertThat(found.json().at("/people/0")).isEqualTo(one.json());
        assertThat(found.json().get("people")).hasSize(1);
        assertThat(one.text("toolPermission")).isEqualTo("standard");
        assertThat(one.json().get("canPushToAccounting").asBoolean()).isTrue();
        assertThat(one.json().get("boxes").toString())
                .contains("export-commitment", "import-job")
                .doesNotContain("export-job");
        assertThat(rita.get("/api/v1/people?limit=1").json().get("next").asInt())
                .isEqualTo(1);
        assertThat(rita.get("/api/v1/people/nobody").status()).isEqualTo(404);
        assertThat(new ApiClient(port, "gus").get("/api/v1/people").status()).isEqualTo(403);
        assertThat(new ApiClient(port, nina.id()).get("/api/v1/me").json().get("boxes"))
                .isEqualTo(one.json().get("boxes"));
    }

    @Test
    void administratorChangesRightsAndNobodyElse() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);

        Answer refused = new ApiClient(port, "anna").put(address(rhea), rights(rhea, "standard", "'export-job'"));
        Answer changed = adam.put(address(rhea), rights(rhea, "standard", "'export-job'"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("Adam Ashby");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("boxes").toString()).isEqualTo("[\"export-job\"]");
        assertThat(changed.json()).isEqualTo(adam.get(address(rhea)).json());
        assertThat(staff.now(rhea.id()).may(GridRight.EXPORT_JOB)).isTrue();
    }

    @Test
    void rightsThatSomebodyElseChangedAreAConflict() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);
        adam.put(address(rhea), rights(rhea, "standard", ""));

        Answer refused = adam.put(address(rhea), rights(rhea, "admin", ""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("changed-meanwhile");
        assertThat(refused.text("detail")).contains("Rhea", "ERP Integrations: standard");
        assertThat(staff.now(rhea.id()).has(Role.ERP_ADMIN)).isFalse();
    }

    @Test
    void everyFaultIsNamedAndNothingIsChanged() {
        Person rhea = staff.hire("Rhea", Role.ERP_READ_ONLY);

        Answer refused = adam.put(
                address(rhea),
                Json.of("{'version':'v','toolPermission':'god','canPushToAccounting':true,'boxes':['export-all']}"));
        Answer last = adam.put("/api/v1/people/adam", rights(staff.now("adam"), "standard", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsExactlyInAnyOrder("/toolPermission", "/boxes/0");
        assertThat(last.faults()).containsExactly("/toolPermission last-administrator");
        assertThat(staff.now(rhea.id())).isEqualTo(rhea);
    }

    @Test
    void anItemIsNotAcceptedWithoutTheBoxOfItsType() {
        Person nina = staff.hireApproverWithout(GridRight.EXPORT_COMMITMENT, GridRight.IMPORT_VENDOR);
        ApiClient client = new ApiClient(port, nina.id());
        Site site = new Site(context);
        Item sent = site.aSentCommitment("Concrete works");

        Answer accept = client.post("/api/v1/items/" + sent.id() + "/accept");
        Answer refresh = client.post("/api/v1/erp-records/vendor/refresh");

        assertThat(accept.status()).isEqualTo(403);
        assertThat(accept.text("detail")).contains("Can export commitments is not set for you", "Adam Ashby");
        assertThat(refresh.status()).isEqualTo(403);
        assertThat(refresh.text("detail")).contains("Can import vendors is not set for you");
        assertThat(site.reload(sent).state()).isEqualTo(ItemState.SENT);
    }

    private static String address(Person person) {
        return "/api/v1/people/" + person.id();
    }

    private static JsonNode rights(Person person, String permission, String boxes) {
        return Json.of("{'version':'" + Staffing.version(person) + "','toolPermission':'" + permission
                + "','canPushToAccounting':true,'boxes':[" + boxes + "]}");
    }
}
