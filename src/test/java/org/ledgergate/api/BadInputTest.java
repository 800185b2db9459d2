package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong is refused with every fault and its place, and leaves nothing behind. Rules R1, R31. */
@WholeApplication
class BadInputTest {

    private static final int LIMIT = 1024 * 1024;
    private static final String ITEMS = "/api/v1/items";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    ApiClient paula;
    long storedBefore;

    @BeforeEach
    void open() {
        new Site(context);
        paula = new ApiClient(port, "paula");
        storedBefore = stored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"type\":\"job\"",
                "{'type':'job'}",
                "{\"type\":\"job\",}",
                "{\"type\":\"job\"} {}",
                "{\"type\":\"job\"}]",
                "{\"type\":\"job\",\"type\":\"commitment\"}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "// a comment\n{}",
                "{\"amount\":NaN}",
                "{\"amount\":01}",
                "{\"title\":\"a\tb\"}",
                "\uFEFF{}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void whatIsNoJsonIsRefusedWithThePlace(String body) {
        Answer refused = paula.post(ITEMS, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("malformed-body");
        assertThat(refused.text("detail")).containsPattern("line \\d+, column \\d+|is empty|deeper than 20");
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void nestingWithoutEndIsRefusedAndHarmless() {
        Answer refused = paula.post(ITEMS, "{\"a\":".repeat(100_000));

        assertThat(refused.problem()).isEqualTo("malformed-body");
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = "{\"title\":\"Müller\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"title\":\"Müller\"}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(post(BodyPublishers.ofByteArray(latin)).problem()).isEqualTo("malformed-body");
        assertThat(post(BodyPublishers.ofByteArray(wide)).problem()).isEqualTo("malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "true", "\"text\""})
    void jsonThatIsNoObjectIsRefused(String body) {
        Answer refused = paula.post(ITEMS, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly(" wrong-type");
    }

    static Stream<Arguments> faultyCommitments() {
        return Stream.of(
                // what the contract does not know
                faulty("an unknown field", body -> body.put("colour", "red"), "/colour unknown-field"),
                faulty("a state", body -> body.put("state", "synced"), "/state unknown-field"),
                faulty("an answer", body -> body.put("answeredBy", "anna"), "/answeredBy unknown-field"),
                faulty("an id of the ERP", body -> body.put("erpId", "1"), "/erpId unknown-field"),
                faulty("a strange name", body -> body.put("a/b~c", "1"), "/a~1b~0c unknown-field"),
                faulty("an unknown field of a line", body -> line(body).put("tax", "1"), "/lines/0/tax unknown-field"),
                faulty("no type", body -> body.remove("type"), "/type required"),
                faulty("an unknown type", body -> body.put("type", "budget"), "/type unknown-choice"),
                faulty(
                        "no source",
                        body -> body.remove(List.of("sourceSystem", "sourceId")),
                        "/sourceSystem required",
                        "/sourceId required"),
                faulty("a blank source", body -> body.put("sourceSystem", " "), "/sourceSystem required"),
                faulty("a source of control characters", body -> body.put("sourceId", "a\nb"), "/sourceId malformed"),
                faulty("a long source", body -> body.put("sourceId", "x".repeat(121)), "/sourceId too-long"),
                // wrong types
                faulty("a number for an amount", body -> body.put("amount", 1250), "/amount wrong-type"),
                faulty(
                        "a number for a line's amount",
                        body -> line(body).put("amount", 1250.00),
                        "/lines/0/amount wrong-type"),
                faulty("a list for a title", body -> body.putArray("title").add("x"), "/title wrong-type"),
                faulty("nothing for a vendor", body -> body.putNull("vendor"), "/vendor wrong-type"),
                faulty("yes for a date", body -> body.put("date", true), "/date wrong-type"),
                faulty("an object for lines", body -> body.putObject("lines"), "/lines wrong-type"),
                faulty("text for a line", body -> body.withArray("lines").add("x"), "/lines/1 wrong-type"),
                // amounts
                faulty(
                        "a negative amount",
                        body -> {
                            body.put("amount", "-1250.00");
                            line(body)
                                    .put("amount", "-1250.00")
                                    .put("quantity", "-10")
                                    .put("retainage", "-125.00");
                        },
                        "/amount negative",
                        "/lines/0/amount negative",
                        "/lines/0/retainage negative"),
                faulty("an absurd amount", body -> body.put("amount", "10000000000000"), "/amount absurd"),
                faulty("an amount in words", body -> body.put("amount", "1,250.00"), "/amount malformed"),
                faulty("an amount with an exponent", body -> body.put("amount", "1e5"), "/amount malformed"),
                faulty("an amount in other digits", body -> body.put("amount", "١٢"), "/amount malformed"),
                faulty("too many decimals", body -> body.put("amount", "1250.001"), "/amount too-precise"),
                faulty(
                        "decimals of a yen",
                        body -> {
                            body.put("currency", "JPY").put("amount", "1250.50");
                            line(body).put("amount", "1250.50").put("retainage", "0.5");
                        },
                        "/amount too-precise",
                        "/lines/0/amount too-precise",
                        "/lines/0/retainage too-precise"),
                faulty("no amount", body -> body.remove("amount"), "/amount required"),
                faulty("an unknown currency", body -> body.put("currency", "XYZ"), "/currency unknown-currency"),
                faulty(
                        "a percentage above 100",
                        body -> body.put("retainagePercent", "101"),
                        "/retainagePercent out-of-range"),
                // sums
                faulty(
                        "a sum that is not that of its lines",
                        body -> body.put("amount", "1250.01"),
                        "/amount sum-mismatch"),
                faulty(
                        "a line that is not quantity times price",
                        body -> line(body).put("quantity", "11"),
                        "/lines/0/amount sum-mismatch"),
                faulty(
                        "more retainage than amount",
                        body -> line(body).put("retainage", "1250.01"),
                        "/lines/0/retainage out-of-range"),
                // what it refers to
                faulty("an unknown vendor", body -> body.put("vendor", "V-0"), "/vendor unknown-vendor"),
                faulty(
                        "an unknown cost code",
                        body -> line(body).put("costCode", "99-9999"),
                        "/lines/0/costCode unknown-cost-code"),
                faulty("an unknown project", body -> body.put("project", "J-0"), "/project unknown-project"),
                faulty(
                        "a missing parent",
                        body -> {
                            body.put("type", "commitment-change-order").put("parent", "SC-none");
                            body.remove(List.of("kind", "retainagePercent"));
                        },
                        "/parent missing-parent"),
                // text
                faulty("a field of another type", body -> body.put("parent", "SC-001"), "/parent unknown-field"),
                faulty("an unknown status", body -> body.put("status", "Approved"), "/status unknown-choice"),
                faulty("no such day", body -> body.put("date", "2026-02-30"), "/date malformed"),
                faulty("a long title", body -> body.put("title", "x".repeat(256)), "/title too-long"),
                faulty("NUL", body -> body.put("title", "a\0b"), "/title malformed"),
                faulty("no number", body -> body.remove("number"), "/number required"),
                // all at once
                faulty(
                        "one of each kind",
                        body -> {
                            body.put("colour", "red")
                                    .put("title", 7)
                                    .put("vendor", "V-0")
                                    .put("amount", "-1");
                            line(body).put("costCode", "99-9999").put("unit", true);
                        },
                        "/colour unknown-field",
                        "/title wrong-type",
                        "/vendor unknown-vendor",
                        "/amount negative",
                        "/lines/0/costCode unknown-cost-code",
                        "/lines/0/unit wrong-type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultyCommitments")
    void everyFaultOfAnItemIsNamedWithItsPlace(String what, Consumer<ObjectNode> fault, List<String> expected) {
        ObjectNode body = Json.commitment();
        fault.accept(body);

        Answer refused = paula.post(ITEMS, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-body");
        assertThat(refused.faults()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(refused.json().findValuesAsText("message")).allMatch(message -> message.endsWith("."));
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void halfACharacterIsNotStored() {
        String body = Json.commitment().put("title", "half").toString().replace("half", "a\\ud83d");

        assertThat(paula.post(ITEMS, body).faults()).containsExactly("/title malformed");
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void correctionNamesEveryFaultToo() {
        ObjectNode body = Json.commitment();
        String id = paula.post(ITEMS, body).text("id");

        Answer refused = paula.put(
                ITEMS + "/" + id,
                Json.correction(body)
                        .put("state", "synced")
                        .put("sourceId", "other")
                        .put("vendor", "V-0"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder("/state unknown-field", "/sourceId unknown-field", "/vendor unknown-vendor");
        assertThat(paula.get(ITEMS + "/" + id).json().get("version").asInt()).isZero();
    }

    @Test
    void bodyOfTenMegabytesIsRefusedWithoutBeingLookedAt() {
        byte[] large = ("{\"title\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        Answer declared = post(BodyPublishers.ofByteArray(large));
        Answer chunked = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(List.of(declared, chunked)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.problem()).isEqualTo("body-too-large");
        });
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void bodyJustBelowTheLimitIsLookedAt() {
        String large = Json.commitment().toString();
        String padded = large + " ".repeat(LIMIT - large.getBytes(StandardCharsets.UTF_8).length);

        assertThat(paula.post(ITEMS, padded).status()).isEqualTo(201);
        assertThat(paula.post(ITEMS, padded + " ").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=ISO-8859-1", "json"
            })
    void bodyThatIsNotDeclaredAsJsonIsRefused(String contentType) {
        Answer refused = paula.send(
                "POST",
                ITEMS,
                contentType,
                BodyPublishers.ofString(Json.commitment().toString()));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.problem()).isEqualTo("not-json");
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void whoeverAcceptsNoJsonIsRefusedBeforeAnythingIsStored() {
        Answer refused = paula.send(paula.request(ITEMS)
                .header("Content-Type", "application/json")
                .header("Accept", "application/xml")
                .POST(BodyPublishers.ofString(Json.commitment().toString())));

        assertThat(refused.status()).isEqualTo(406);
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit out-of-range",
        "limit=201, limit out-of-range",
        "limit=many, limit wrong-type",
        "limit=99999999999999999999, limit wrong-type",
        "limit=1&limit=2, limit repeated",
        "after=-1, after malformed",
        "sort=-amount&after=5:much, after malformed",
        "sort=colour, sort unknown-choice",
        "amountFrom=1e9, amountFrom malformed",
        "olderThan=-1, olderThan out-of-range",
        "type=budget, type unknown-choice",
        "state=Synced, state unknown-choice",
        "'state=sent,synced', state unknown-choice",
        "q=%00, q malformed",
        "order=amount, order unknown-parameter"
    })
    void queryThatIsNotUnderstoodIsRefused(String query, String fault) {
        Answer refused = paula.get(ITEMS + "?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-parameter");
        assertThat(refused.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/items/no-id",
                "/api/v1/items/00000000-0000-0000-0000-000000000000",
                "/api/v1/items/00000000-0000-0000-0000-000000000000/events",
                "/api/v1/items/00000000-0000-0000-0000-000000000000/checks",
                "/api/v1/reviews/none",
                "/api/v1/erp-records/none",
                "/api/v1/none",
                "/api/v2/items",
                "/api/",
                "/api/v1/items/"
            })
    void addressThatNamesNothingIsNotFound(String path) {
        Answer refused = paula.get(path);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.problem()).isEqualTo("not-found");
        assertThat(refused.text("instance")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//items", "/api/v1/items;x=1", "/api/v1/%2e%2e/items"})
    void addressThatIsAnAttackIsRefusedAsAProblemToo(String path) {
        Answer refused = paula.get(path);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /api/v1/items", "PATCH, /api/v1/settings", "POST, /api/v1/me", "PUT, /api/v1/events"})
    void methodThatAnAddressDoesNotTakeIsRefusedWithThoseThatItTakes(String method, String path) {
        Answer refused = paula.send(paula.request(path).method(method, BodyPublishers.noBody()));

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.problem()).isEqualTo("method-not-allowed");
        assertThat(refused.response().headers().firstValue("Allow").orElse("")).contains("GET");
    }

    static Stream<Arguments> faultySettings() {
        return Stream.of(
                arguments("{}", List.of(" required")),
                arguments("{'direct-export.job':true}", List.of("/direct-export.job unknown-field")),
                arguments("{'direct-export.commitment':'yes'}", List.of("/direct-export.commitment wrong-type")),
                arguments(
                        "{'summary.time':'25:00','company.zone':'Mars','company.language':'tlh','mail.review-window':'P1D'}",
                        List.of(
                                "/mail.review-window malformed",
                                "/summary.time malformed",
                                "/company.zone malformed",
                                "/company.language malformed")));
    }

    @ParameterizedTest
    @MethodSource("faultySettings")
    void settingsThatCannotBeReadAreAllNamedAndNoneIsChanged(String body, List<String> faults) {
        Answer refused = new ApiClient(port, "adam").put("/api/v1/settings", Json.of(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactlyInAnyOrderElementsOf(faults);
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void reasonThatIsNoTextOrTooLongIsRefused() {
        Site site = new Site(context);
        Item sent = site.aSentCommitment("Concrete works");
        ApiClient anna = new ApiClient(port, "anna");
        String reject = ITEMS + "/" + sent.id() + "/reject";

        assertThat(anna.post(reject, Json.of("{'reason':7}")).faults()).containsExactly("/reason wrong-type");
        assertThat(anna.post(reject, Json.of("{'reason':'%s'}".formatted("x".repeat(2001))))
                        .faults())
                .containsExactly("/reason too-long");
        assertThat(anna.post(reject, Json.of("{'reason':'No','by':'ben'}")).faults())
                .containsExactly("/by unknown-field");
        assertThat(site.reload(sent).state()).isEqualTo(sent.state());
    }

    @Test
    void refusalsTellNothingOfTheInside() {
        String told = paula.post(ITEMS, "{").json().toString()
                + paula.get("/api/v1/items/no-id").json()
                + paula.get("/api/v1/none").json();

        assertThat(told).doesNotContain("Exception").doesNotContain("org.").doesNotContain("\tat ");
    }

    private Answer post(BodyPublisher body) {
        return paula.send("POST", ITEMS, "application/json", body);
    }

    private long stored() {
        return jdbc.sql("select (select count(*) from item) + (select count(*) from event_log)")
                .query(Long.class)
                .single();
    }

    private static Arguments faulty(String what, Consumer<ObjectNode> fault, String... expected) {
        return arguments(what, fault, List.of(expected));
    }

    private static ObjectNode line(ObjectNode body) {
        return (ObjectNode) body.get("lines").get(0);
    }
}
