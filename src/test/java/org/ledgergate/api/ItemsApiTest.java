package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Items by API: create, correct, check, read, list. Rules R1, R2, R13, R31. */
@WholeApplication
class ItemsApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    Site site;
    ApiClient paula;
    ApiClient rita;

    @BeforeEach
    void open() {
        site = new Site(context);
        paula = new ApiClient(port, "paula");
        rita = new ApiClient(port, "rita");
    }

    @Test
    void itemIsCreatedAndReadBackAsItWasSent() {
        ObjectNode body = Json.commitment();

        Answer created = paula.post("/api/v1/items", body);
        Answer read =
                rita.get(created.response().headers().firstValue("Location").orElseThrow());

        assertThat(created.status()).isEqualTo(201);
        assertThat(read.status()).isEqualTo(200);
        body.fields()
                .forEachRemaining(sent -> assertThat(read.json().get(sent.getKey()))
                        .as(sent.getKey())
                        .isEqualTo(sent.getValue()));
        assertThat(read.text("state")).isEqualTo("not-sent");
        assertThat(read.text("creator")).isEqualTo("paula");
    }

    @Test
    void sameContentAgainAnswersTheSameItem() {
        ObjectNode body = Json.commitment();

        Answer first = paula.post("/api/v1/items", body);
        Answer second = paula.post("/api/v1/items", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(listed(body)).containsExactly(first.text("id"));
    }

    @Test
    void sameItemFromTwoSidesAtOnceIsCreatedOnce() throws Exception {
        ObjectNode body = Json.commitment();
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService callers = Executors.newFixedThreadPool(4);
        Callable<Answer> create = () -> {
            together.await();
            return paula.post("/api/v1/items", body);
        };

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : callers.invokeAll(List.of(create, create, create, create))) {
            statuses.add(answer.get().status());
        }
        callers.shutdown();

        assertThat(statuses).containsOnly(200, 201);
        assertThat(listed(body)).hasSize(1);
    }

    @Test
    void otherContentUnderTheSameSourceIsRefusedAndNothingChanges() {
        ObjectNode body = Json.commitment();
        String id = paula.post("/api/v1/items", body).text("id");

        Answer other = paula.post("/api/v1/items", body.deepCopy().put("title", "Something else"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("source-taken");
        assertThat(other.text("item")).isEqualTo(id);
        assertThat(rita.get("/api/v1/items/" + id).text("title")).isEqualTo("Concrete works");
    }

    @Test
    void itemIsCorrectedAndTheEventSaysWhatChanged() {
        ObjectNode body = Json.commitment();
        String id = paula.post("/api/v1/items", body).text("id");

        Answer corrected =
                paula.put("/api/v1/items/" + id, Json.correction(body).put("title", "Better title"));
        Answer events = rita.get("/api/v1/items/" + id + "/events");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.text("title")).isEqualTo("Better title");
        assertThat(events.json().at("/events/1/action").asText()).isEqualTo("Corrected");
        assertThat(events.json().at("/events/1/changes/0/after").asText()).isEqualTo("Better title");
    }

    @Test
    void lockedFieldIsNotCorrectedWhileTheItemIsSent() {
        ObjectNode body = Json.commitment();
        String id = paula.post("/api/v1/items", body).text("id");
        paula.post("/api/v1/items/" + id + "/send");

        Answer refused = paula.put(
                "/api/v1/items/" + id,
                Json.correction(body).put("title", "Too late").put("description", "as well"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/title locked", "/description locked");
        assertThat(rita.get("/api/v1/items/" + id).text("title")).isEqualTo("Concrete works");
    }

    @Test
    void checksNameEveryFailingConditionAndSendingAnswersTheSame() {
        ObjectNode body = Json.commitment().put("status", "draft");
        body.remove(List.of("vendor", "lines"));
        String id = paula.post("/api/v1/items", body).text("id");

        Answer checks = rita.get("/api/v1/items/" + id + "/checks");
        Answer send = paula.post("/api/v1/items/" + id + "/send");

        assertThat(checks.json().get("ready").asBoolean()).isFalse();
        assertThat(checks.faults())
                .containsExactly("/status status-ready", "/vendor vendor-linked", "/lines line-with-cost-code");
        assertThat(send.status()).isEqualTo(422);
        assertThat(send.problem()).isEqualTo("item-not-ready");
        assertThat(send.json().get("faults")).isEqualTo(checks.json().get("faults"));
    }

    @Test
    void itemThatIsReadyFailsNoCheck() {
        Item ready = site.aReadyCommitment("Concrete works");

        Answer checks = rita.get("/api/v1/items/" + ready.id() + "/checks");

        assertThat(checks.json().get("ready").asBoolean()).isTrue();
        assertThat(checks.faults()).isEmpty();
    }

    @Test
    void listIsReadPageByPageWithoutMissingOrRepeatingAnItem() {
        String title = "Page by page " + ItemsApiTest.class.hashCode();
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(
                    0,
                    paula.post("/api/v1/items", Json.commitment().put("title", title))
                            .text("id"));
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer page = rita.get("/api/v1/items?limit=2&q=" + title.replace(' ', '+') + next);
            page.json().get("items").forEach(item -> seen.add(item.get("id").asText()));
            next = page.json().has("next") ? "&after=" + page.text("next") : "";
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(created);
    }

    @Test
    void listIsSortedAndNarrowedByAmountPageByPage() {
        String title = "Sorted " + System.nanoTime();
        List<String> byAmount = new ArrayList<>();
        for (String amount : List.of("90.00", "90.00", "200.00", "1000.00", "2000.00")) {
            byAmount.add(0, site.aReadyCommitment(title, amount).id().toString());
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer page = rita.get(
                    "/api/v1/items?limit=2&sort=-amount&amountTo=1000&olderThan=0&q=" + title.replace(' ', '+') + next);
            page.json().get("items").forEach(item -> seen.add(item.get("id").asText()));
            next = page.json().has("next") ? "&after=" + page.text("next") : "";
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(byAmount.subList(1, 5));
        assertThat(ids("/api/v1/items?olderThan=1&q=" + title.replace(' ', '+')))
                .isEmpty();
    }

    @Test
    void listIsNarrowedByTypeStateAndProject() {
        Item sent = site.aSentCommitment("Narrow " + System.identityHashCode(this));
        String search = "/api/v1/items?q=Narrow+" + System.identityHashCode(this);

        assertThat(ids(search + "&type=commitment&state=sent&state=waiting&project=" + Site.PROJECT))
                .containsExactly(sent.id().toString());
        assertThat(ids(search + "&type=job")).isEmpty();
        assertThat(ids(search + "&state=not-sent")).isEmpty();
        assertThat(ids(search + "&project=J-9")).isEmpty();
    }

    @Test
    void syncedItemShowsTheErpsIdsAndItsAttempts() {
        Item synced = site.aSyncedCommitment();

        Answer read = rita.get("/api/v1/items/" + synced.id());

        assertThat(read.text("state")).isEqualTo("synced");
        assertThat(read.text("erpId")).isNotEmpty();
        assertThat(read.json().at("/lines/0/erpId").asText()).isNotEmpty();
        assertThat(read.json().at("/attempts/0/outcome").asText()).isEqualTo("posted");
    }

    @Test
    void actionsSayWhatThePersonMayDoAndWhyNot() {
        Item sent = site.aSentCommitment("Concrete works");

        var forAnna =
                new ApiClient(port, "anna").get("/api/v1/items/" + sent.id()).json();
        var forRita = rita.get("/api/v1/items/" + sent.id()).json();

        assertThat(forAnna.at("/actions/0/action").asText()).isEqualTo("accept");
        assertThat(forAnna.at("/actions/0/allowed").asBoolean()).isTrue();
        assertThat(forRita.at("/actions/0/allowed").asBoolean()).isFalse();
        assertThat(forRita.at("/actions/0/whyNot").asText()).contains("Adam Ashby");
    }

    @Test
    void changedItemBringsItsActionsOnlyWhereTheyAreAskedFor() {
        Item first = site.aReadyCommitment("Concrete works");
        Item second = site.aReadyCommitment("Concrete works");
        ApiClient paula = new ApiClient(port, "paula");

        assertThat(paula.post("/api/v1/items/" + first.id() + "/send").json().has("actions"))
                .isFalse();
        assertThat(paula.post("/api/v1/items/" + second.id() + "/send?include=actions")
                        .json()
                        .at("/actions/0/action")
                        .asText())
                .isNotEmpty();
        assertThat(paula.post("/api/v1/items/" + second.id() + "/retrieve?include=all")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void strangersSeeNothingAndReadersChangeNothing() {
        Item ready = site.aReadyCommitment("Concrete works");

        assertThat(new ApiClient(port, "").get("/api/v1/items").status()).isEqualTo(401);
        assertThat(new ApiClient(port, "owen").get("/api/v1/items").status()).isEqualTo(403);
        assertThat(rita.post("/api/v1/items", Json.commitment()).status()).isEqualTo(403);
        assertThat(rita.post("/api/v1/items/" + ready.id() + "/send").status()).isEqualTo(403);
        assertThat(site.items().get(ItemId.of(ready.id().toString())).state()).isEqualTo(ready.state());
    }

    @Test
    void companysEventsAreReadPageByPage() {
        site.aSyncedCommitment();

        Answer first = rita.get("/api/v1/events?limit=2");
        Answer second = rita.get("/api/v1/events?limit=2&after=" + first.text("next"));

        assertThat(first.json().get("events")).hasSize(2);
        assertThat(second.json().at("/events/0/id").asLong())
                .isLessThan(first.json().at("/events/1/id").asLong());
    }

    @Test
    void companysEventsAreNarrowedByWhoKindAndTime() {
        site.aSyncedCommitment();

        Answer accepted = rita.get("/api/v1/events?kind=accepted&who=anna&from=2000-01-01T00:00:00%2B10:00");

        assertThat(accepted.json().findValuesAsText("action")).isNotEmpty().containsOnly("Accepted");
        assertThat(rita.get("/api/v1/events?before=2000-01-01T00:00:00Z").json().get("events"))
                .isEmpty();
        assertThat(rita.get("/api/v1/events?kind=nonsense").status()).isEqualTo(400);
        assertThat(rita.get("/api/v1/events?from=yesterday").status()).isEqualTo(400);
    }

    private List<String> listed(ObjectNode body) {
        return ids("/api/v1/items?q=" + body.get("number").asText());
    }

    private List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        rita.get(path)
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }
}
