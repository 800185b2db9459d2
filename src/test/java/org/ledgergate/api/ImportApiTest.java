package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.items.Item;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.upload.FileImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of many items: every fault with its line, and all or nothing. Rule R32. */
@WholeApplication
class ImportApiTest {

    private static final String IMPORT = "/api/v1/items/import";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final String TITLES =
            "type;sourceSystem;sourceId;number;title;kind;status;project;vendor;currency;amount;line.costCode;line.description;line.amount\r\n";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    Site site;
    ApiClient paula;
    long storedBefore;

    @BeforeEach
    void open() {
        site = new Site(context);
        paula = new ApiClient(port, "paula");
        storedBefore = stored();
    }

    @Test
    void everyLineOfAFileIsImportedAndSaysWhatWasDone() {
        ObjectNode commitment = Json.commitment();
        ObjectNode corrected = Json.commitment();
        ObjectNode same = Json.commitment();
        paula.post("/api/v1/items", corrected);
        paula.post("/api/v1/items", same);
        corrected.put("title", "Concrete works, block B");

        Answer answer = paula.send(
                "POST",
                IMPORT,
                JSON_LINES,
                BodyPublishers.ofString(lines(invoiceOf(commitment), commitment, corrected, same)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("created").asInt()).isEqualTo(2);
        assertThat(effects(answer)).containsExactly("1 created", "2 created", "3 updated", "4 unchanged");
        assertThat(item(corrected).text(Field.TITLE)).isEqualTo("Concrete works, block B");
        assertThat(item(commitment).creator()).isEqualTo("paula");
        assertThat(answer.json().at("/items/1/id").asText())
                .isEqualTo(item(commitment).id().toString());
    }

    @Test
    void fileThatIsSentAgainChangesNothing() {
        String file = lines(Json.commitment(), Json.commitment());
        send(file, JSON_LINES);
        long events = count("event_log");

        Answer again = send(file, JSON_LINES);

        assertThat(effects(again)).containsExactly("1 unchanged", "2 unchanged");
        assertThat(stored()).isEqualTo(storedBefore + 2);
        assertThat(count("event_log")).isEqualTo(events);
    }

    @Test
    void dryRunSaysTheSameAndStoresNothing() {
        ObjectNode there = Json.commitment();
        paula.post("/api/v1/items", there);
        String file = lines(there.put("title", "Other"), Json.commitment());
        long events = count("event_log");

        Answer answer = paula.send("POST", IMPORT + "?dryRun=true", "application/jsonl", BodyPublishers.ofString(file));

        assertThat(effects(answer)).containsExactly("1 updated", "2 created");
        assertThat(answer.json().at("/items/1").has("id")).isFalse();
        assertThat(stored()).isEqualTo(storedBefore + 1);
        assertThat(count("event_log")).isEqualTo(events);
        assertThat(item(there).text(Field.TITLE)).isEqualTo("Concrete works");
    }

    @Test
    void oneBadLineKeepsTheWholeFileOutAndEveryFaultHasItsLine() {
        ObjectNode twice = Json.commitment();
        ObjectNode numberInUse =
                Json.commitment().put("number", twice.get("number").asText());
        ObjectNode faulty =
                Json.commitment().put("vendor", "V-0").put("amount", "1.250,00").put("colour", "red");
        String file = twice + "\n\n{\"type\":\n" + faulty + "\n" + numberInUse + "\n"
                + twice.deepCopy().put("title", "Something else") + "\n" + twice;

        Answer refused = send(file, JSON_LINES);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-body");
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "3  malformed",
                        "4 /colour unknown-field",
                        "4 /amount malformed",
                        "4 /vendor unknown-vendor",
                        "5 /number number-taken",
                        "6 /sourceId repeated",
                        "7 /sourceId repeated");
        assertThat(refused.json().toString()).contains("in use by line 1 of this file", "is in line 1 as well");
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void whatBelongsToARefusedItemIsNotItselfAtFault() {
        ObjectNode faulty = Json.commitment().put("amount", "1.00");
        ObjectNode lost = invoiceOf(faulty).put("parent", "SC-nowhere");

        Answer refused = send(lines(invoiceOf(faulty), lost, faulty), JSON_LINES);

        assertThat(faults(refused)).containsExactly("2 /parent missing-parent", "3 /amount sum-mismatch");
    }

    @Test
    void lineIsRefusedAsTheApiRefusesTheItemAlone() {
        ObjectNode faulty =
                Json.commitment().put("currency", "XXX").put("status", "done").put("title", "x".repeat(256));
        ((ObjectNode) faulty.at("/lines/0"))
                .put("costCode", "00-0000")
                .put("quantity", 10)
                .put("tax", "1");

        Answer alone = paula.post("/api/v1/items", faulty);
        Answer inAFile = send(lines(faulty), JSON_LINES);

        assertThat(alone.faults()).hasSizeGreaterThan(5);
        assertThat(inAFile.faults()).containsExactlyInAnyOrderElementsOf(alone.faults());
    }

    @Test
    void lockedItemIsLockedForFilesToo() {
        Item sent = site.aSentCommitment("Concrete");
        ObjectNode body = Json.commitment().put("sourceId", sent.source().id()).put("number", sent.text(Field.NUMBER));

        Answer refused = send(lines(body), JSON_LINES);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).contains("/title locked");
        assertThat(site.reload(sent).text(Field.TITLE)).isEqualTo("Concrete");
    }

    @Test
    void typeOfAnItemNeverChanges() {
        ObjectNode commitment = Json.commitment();
        paula.post("/api/v1/items", commitment);
        ObjectNode job = Json.of("{'type':'job','sourceSystem':'test','number':'J-1','title':'A job'}")
                .put("sourceId", commitment.get("sourceId").asText());

        assertThat(faults(send(lines(job), JSON_LINES))).containsExactly("1 /type locked");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void rowsOfOneSourceAreOneItem(String separator) {
        String id = id();
        String text = "\uFEFF" + TITLES + row(id, "150.50", "03-1100", "\"Forms; \"\"A\"\"\r\nand B\"", "100.50")
                + row(id(), "7.00", "03-1100", "=1+1", "7.00") + row(id, "150.50", "03-2000", "", "50.00")
                + ";;;;;;;;;;;;;\r\n";
        String csv = separator.equals(";")
                ? text
                : text.replace("Forms; ", "Forms: ").replace(";", ",");

        Answer answer = send(csv, "text/csv; charset=utf-8");

        assertThat(effects(answer)).containsExactly("2 created", "4 created");
        Item item = site.items().ofSource(new Source("csv", id)).orElseThrow();
        assertThat(item.content().lines()).hasSize(2);
        assertThat(item.content().lines().get(0).description()).contains("\"A\"\r\nand B");
        assertThat(item.text(Field.AMOUNT)).isEqualTo("150.50");
    }

    @Test
    void faultOfARowHasTheRowsLine() {
        String id = id();
        String csv = TITLES + row(id, "150.00", "03-1100", "", "100.00") + row(id(), "7.00", "03-1100", "", "7.00")
                + row(id, "150.00", "99-9999", "", "50,00") + row(id, "151.00", "", "", "0.00") + "job;csv;1\r\n";

        Answer refused = send(csv, "text/csv");

        assertThat(faults(refused))
                .containsExactly(
                        "4 /lines/1/amount malformed",
                        "4 /lines/1/costCode unknown-cost-code",
                        "5 /amount differs-from-line",
                        "6  malformed");
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                            | 1  empty
            type,sourceSystem,sourceId,number             | 1  empty
            type,sourceSystem,colour,number               | 1 /colour unknown-field, 1 /sourceId required
            type,type,sourceSystem,sourceId               | 1 /type repeated
            ''type,sourceSystem,sourceId~job,"csv,1~job'' | 2  malformed
            <html><body>No file</body></html>             | 1 /<html><body>No file</body></html> unknown-field, 1 /type required, 1 /sourceSystem required, 1 /sourceId required
            """)
    void whatIsNoTableOfItemsIsRefused(String csv, String faults) {
        Answer refused = send(csv.replace("''", "").replace('~', '\n'), "text/csv");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(String.join(", ", faults(refused)).strip()).isEqualTo(faults);
    }

    @Test
    void whatIsNoTextIsRefusedWithItsLine() {
        byte[] workbook = {'P', 'K', 3, 4, 20, 0};
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3};
        byte[] latin = (TITLES + row(id(), "1.00", "", "Müller", "1.00")).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(send(workbook))).containsExactly("1  not-text");
        assertThat(send(workbook).json().toString()).contains("workbook");
        assertThat(faults(send(program))).containsExactly("1  not-text");
        assertThat(faults(send(latin))).containsExactly("2  not-text");
        assertThat(stored()).isEqualTo(storedBefore);
    }

    @Test
    void fileBeyondTheLimitIsRefused() {
        byte[] large = "x".repeat(10 << 20).getBytes(StandardCharsets.UTF_8);

        Answer declared = send(large);
        Answer chunked = paula.send(
                "POST", IMPORT, "text/csv", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(List.of(declared, chunked)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.problem()).isEqualTo("body-too-large");
        });
    }

    @Test
    void asManyItemsAsAllowedAreImportedAndNotOneMore() {
        List<ObjectNode> items = IntStream.rangeClosed(0, FileImport.MOST_ITEMS)
                .mapToObj(i -> Json.commitment())
                .toList();

        Answer tooMany = send(lines(items.toArray(ObjectNode[]::new)), JSON_LINES);
        Answer imported = send(lines(items.stream().skip(1).toArray(ObjectNode[]::new)), JSON_LINES);

        assertThat(faults(tooMany)).containsExactly("2001  too-many");
        assertThat(imported.json().path("created").asInt()).isEqualTo(FileImport.MOST_ITEMS);
        assertThat(stored()).isEqualTo(storedBefore + FileImport.MOST_ITEMS);
    }

    @Test
    void moreFaultsThanAnybodyReadsAreCutOff() {
        Answer refused = send("{}\n".repeat(FileImport.MOST_ITEMS), JSON_LINES);

        assertThat(refused.json().path("faults")).hasSize(1_001);
        assertThat(refused.json().at("/faults/1000/code").asText()).isEqualTo("more-faults");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/csv; charset=ISO-8859-1", "csv"})
    void fileOfAnotherKindIsRefused(String contentType) {
        Answer refused = send(lines(Json.commitment()), contentType);

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.problem()).isEqualTo("no-item-file");
        assertThat(refused.text("detail")).contains("text/csv");
    }

    @Test
    void onlyProjectUsersImport() {
        String file = lines(Json.commitment());

        Answer refused = new ApiClient(port, "anna").send("POST", IMPORT, JSON_LINES, BodyPublishers.ofString(file));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(paula.send("POST", IMPORT + "?dryRun=perhaps", JSON_LINES, BodyPublishers.ofString(file))
                        .problem())
                .isEqualTo("invalid-parameter");
        assertThat(stored()).isEqualTo(storedBefore);
    }

    private Answer send(String file, String contentType) {
        return paula.send("POST", IMPORT, contentType, BodyPublishers.ofString(file));
    }

    private Answer send(byte[] file) {
        return paula.send("POST", IMPORT, "text/csv", BodyPublishers.ofByteArray(file));
    }

    private static String lines(JsonNode... items) {
        return Stream.of(items).map(JsonNode::toString).collect(Collectors.joining("\n"));
    }

    private static ObjectNode invoiceOf(ObjectNode commitment) {
        return Json.of("""
                {'type':'subcontractor-invoice','sourceSystem':'test','status':'approved','currency':'USD','amount':'10.00',
                 'date':'2026-11-02','number':'INV-1'}""")
                .put("sourceId", id())
                .put("project", Site.PROJECT)
                .put("parent", commitment.get("number").asText());
    }

    private static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String row(String id, String amount, String costCode, String description, String lineAmount) {
        return "commitment;csv;%s;SC-%s;Footings;subcontract;approved;J-2041;V-1001;USD;%s;%s;%s;%s\r\n"
                .formatted(id, id, amount, costCode, description, lineAmount);
    }

    private static List<String> effects(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(item -> item.get("line") + " " + item.get("effect").asText())
                .toList();
    }

    private static List<String> faults(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        return StreamSupport.stream(answer.json().path("faults").spliterator(), false)
                .map(fault -> fault.get("line") + " " + fault.get("pointer").asText() + " "
                        + fault.get("code").asText())
                .toList();
    }

    private Item item(ObjectNode body) {
        return site.items()
                .ofSource(new Source("test", body.get("sourceId").asText()))
                .orElseThrow();
    }

    private long stored() {
        return count("item");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
