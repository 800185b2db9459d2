package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule R32, as a person meets it on the page. What a file may say is tried in ImportApiTest. */
@WholeApplication
class UploadPageTest {

    private static final String UPLOAD = "/erp/upload";
    private static final String MARKUP = "<script>alert(1)</script><b>\"'&amp;";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Site site;
    private Browser paula;

    @BeforeEach
    void openSite() {
        site = new Site(context);
        paula = Browser.of(port, "paula");
    }

    @Test
    void fileIsShownBeforeAnythingIsStoredAndImportedOnASecondPress() {
        Item there = site.sendToErp()
                .create(site.person("paula"), Site.commitment(new Source("file", id()), id(), "Old", "10.00"));
        String[] ids = {id(), id()};

        String upload = checked(line(ids[0], "New", "1250.00") + line(ids[1], "New", "1250.50") + line(there, "Newer"));

        HttpResponse<String> shown = paula.get(upload);
        assertThat(Page.words(shown))
                .contains("Import items.jsonl?", "2 to create", "1 to update", "USD 3 2,510.50")
                .contains("Title Old becomes Newer", "Import 3 items");
        assertThat(item(ids[0])).isEmpty();

        assertThat(paula.submit(upload, upload, "").statusCode()).isEqualTo(302);

        assertThat(Page.words(paula.get(upload))).contains("2 created", "1 updated", "Send 3 commitments to ERP…");
        assertThat(item(ids[1]).orElseThrow().text(Field.AMOUNT)).isEqualTo("1250.50");
        assertThat(site.reload(there).text(Field.TITLE)).isEqualTo("Newer");
    }

    @Test
    void secondPressImportsNothingASecondTime() {
        String id = id();
        String upload = checked(line(id, "New", "10.00"));
        String other = checked(line(id, "New", "10.00"));
        paula.submit(upload, upload, "");
        long stored = count("item") + count("event_log");

        HttpResponse<String> again = paula.submit(UPLOAD, upload, "");
        HttpResponse<String> inAnotherTab = paula.submit(other, other, "");

        assertThat(List.of(again.statusCode(), inAnotherTab.statusCode())).containsExactly(302, 302);
        assertThat(Page.words(paula.get(other))).contains("0 created", "1 already as the file says");
        assertThat(count("item") + count("event_log")).isEqualTo(stored);
    }

    @Test
    void twoPressesAtOnceImportOnce() {
        String id = id();
        String upload = checked(line(id, "New", "10.00"));
        List<Browser> browsers =
                IntStream.range(0, 4).mapToObj(i -> Browser.of(port, "paula")).toList();

        List<CompletableFuture<Integer>> presses = browsers.stream()
                .map(browser -> CompletableFuture.supplyAsync(
                        () -> browser.submit(UPLOAD, upload, "").statusCode()))
                .toList();

        assertThat(presses).allSatisfy(press -> assertThat(press.join()).isIn(302, 409));
        assertThat(Page.words(paula.get(upload))).contains("1 created");
        assertThat(item(id).orElseThrow().version()).isZero();
    }

    @Test
    void itemThatSomebodyChangedSinceIsSaidAndNothingIsImported() {
        Item there = site.sendToErp()
                .create(site.person("paula"), Site.commitment(new Source("file", id()), id(), "Old", "10.00"));
        String id = id();
        String upload = checked(line(id, "New", "10.00") + line(there, "Newer"));
        site.sendToErp()
                .correct(site.person("peter"), there.id(), Site.with(Site.draftOf(there), Field.TITLE, "Peter's"));

        HttpResponse<String> refused = paula.submit(upload, upload, "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Page.words(refused))
                .contains(
                        "Nothing was imported.",
                        "2 Commitment " + there.text(Field.NUMBER) + " was changed by somebody");
        assertThat(item(id)).isEmpty();
        assertThat(site.reload(there).text(Field.TITLE)).isEqualTo("Peter's");
        assertThat(Page.words(paula.get(upload))).contains("Import items.jsonl?");
    }

    @Test
    void everyFaultIsShownWithItsLineAndNothingIsKept() {
        long kept = count("upload");

        HttpResponse<String> refused = upload(
                "bad.jsonl", (line(id(), "Good", "1.00") + line(id(), "", "1,00")).getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Page.words(refused))
                .contains("Nothing was imported.", "2 title Title is missing.", "2 amount Amount must be digits");
        assertThat(count("upload")).isEqualTo(kept);
    }

    @Test
    void whatIsNoFileOfItemsIsSaidClearly() {
        assertThat(Page.words(upload("", new byte[0]))).contains("There is no item in the file.");
        assertThat(Page.words(upload("list.xlsx", new byte[] {'P', 'K', 3, 4, 0})))
                .contains("This is a workbook");
        assertThat(Page.words(upload("run.exe", new byte[] {'M', 'Z', (byte) 0x90, 0})))
                .contains("no text in UTF-8");
        assertThat(Page.words(upload("large.csv", new byte[10 << 20]))).contains("larger than 8 MB");
        assertThat(paula.submit(UPLOAD, UPLOAD, "file=x").statusCode()).isEqualTo(415);
    }

    @Test
    void markupInAFileIsShownAsText() {
        String json = MARKUP.replace("\"", "\\\"");
        String good = line(id(), json, "1.00").replace("\"number\":\"", "\"number\":\"<b>");
        String upload = location(upload(MARKUP.replace("\"", "") + ".csv", good.getBytes(StandardCharsets.UTF_8)));
        paula.submit(upload, upload, "");

        String page = paula.get(upload).body();
        String refused = upload("x.csv", ("type,<b>x</b>" + MARKUP).getBytes(StandardCharsets.UTF_8))
                .body();

        assertThat(List.of(page, refused))
                .allSatisfy(body -> assertThat(body).doesNotContain("<script>alert", "<b>x", "<b>S"));
        assertThat(Page.words(paula.get(upload))).contains("<script>alert(1)</script>", "<b>S");
    }

    @Test
    void onlyProjectUsersUploadAndOnlyTheirOwnFilesAreShown() {
        String upload = checked(line(id(), "New", "10.00"));
        Browser peter = Browser.of(port, "peter");
        Browser anna = Browser.of(port, "anna");

        assertThat(anna.get(UPLOAD).statusCode()).isEqualTo(403);
        assertThat(Page.words(anna.get(UPLOAD))).contains("Only project users");
        assertThat(send(anna, "/erp/me", "items.csv", new byte[0]).statusCode()).isEqualTo(403);
        assertThat(peter.get(upload).statusCode()).isEqualTo(403);
        assertThat(peter.submit(UPLOAD, upload, "").statusCode()).isEqualTo(403);
        assertThat(anna.get("/erp/commitments").body()).doesNotContain("\"" + UPLOAD);
        assertThat(paula.get("/erp/commitments").body()).contains("\"" + UPLOAD);
        assertThat(paula.get(UPLOAD + "/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void uploadIsForgottenAfterADayAndAfterFiveOthers() {
        String old = checked(line(id(), "New", "10.00"));
        String kept = checked(line(id(), "New", "10.00"));
        jdbc.sql("update upload set uploaded_at = dateadd('DAY', -1, uploaded_at) where id = "
                        + kept.substring(kept.lastIndexOf('/') + 1))
                .update();

        assertThat(paula.get(kept).statusCode()).isEqualTo(404);
        assertThat(Page.words(paula.get(kept))).contains("This upload is gone");
        assertThat(paula.get(old).statusCode()).isEqualTo(200);
        IntStream.range(0, 5).forEach(i -> checked(line(id(), "New", "10.00")));
        assertThat(paula.get(old).statusCode()).isEqualTo(404);
    }

    @Test
    void templateIsAGoodFileWithEveryColumn() throws Exception {
        HttpResponse<String> template = paula.get(UPLOAD + "/template.csv");

        assertThat(template.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("items.csv");
        assertThat(template.body())
                .isEqualTo(new ClassPathResource("upload/template.csv").getContentAsString(StandardCharsets.UTF_8));
        assertThat(template.body().lines().findFirst().orElseThrow().split(","))
                .contains(Arrays.stream(Field.values()).map(Field::key).toArray(String[]::new))
                .contains(Arrays.stream(LineField.values())
                        .map(field -> "line." + field.key())
                        .toArray(String[]::new));
        String upload = location(upload("items.csv", template.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(Page.words(paula.get(upload))).contains("4 to create");
    }

    @Test
    void whatWasImportedIsOneStepFromBeingSent() {
        String upload = checked(line(id(), "New", "10.00"));
        paula.submit(upload, upload, "");
        String item = Page.value(paula.get(upload), "item");

        HttpResponse<String> run = paula.submit(upload, "/erp/commitments/bulk", "verb=send&item=" + item);

        String choice = run.headers().firstValue("Location").orElseThrow();
        assertThat(Page.words(paula.get(choice.substring(choice.indexOf("/erp/")))))
                .contains("Send to ERP 1 commitment?");
    }

    /** Returns the address at which a good file is shown. */
    private String checked(String lines) {
        return location(upload("items.jsonl", lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(Page.words(answer)).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/erp/"));
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return send(paula, UPLOAD, name, file);
    }

    private static HttpResponse<String> send(Browser browser, String page, String name, byte[] file) {
        return browser.submitFile(page, UPLOAD, name, file);
    }

    private static String line(String id, String title, String amount) {
        return line(id, "S-" + id, title, amount);
    }

    private static String line(Item item, String title) {
        return line(item.source().id(), item.text(Field.NUMBER), title, item.text(Field.AMOUNT));
    }

    private static String line(String id, String number, String title, String amount) {
        return """
                {"type":"commitment","sourceSystem":"file","sourceId":"%s","number":"%s","title":"%s","kind":"subcontract",\
                "status":"approved","project":"J-2041","vendor":"V-1001","currency":"USD","amount":"%s",\
                "lines":[{"costCode":"03-3000","description":"Cast-in-place concrete","amount":"%s"}]}
                """.formatted(id, number, title, amount, amount);
    }

    private static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private Optional<Item> item(String id) {
        return site.items().ofSource(new Source("file", id));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
