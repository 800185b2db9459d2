package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What browsers keep: files for good, named by their content; pages not at all. */
@WholeApplication
class StaticFilesTest {

    private static final Pattern FILE = Pattern.compile("\"(/tool/[^\"#]+)");
    private static final String HASHED = "/tool/.+-[0-9a-f]{32}\\.(css|js|svg)";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Browser anna;

    @BeforeEach
    void signIn() {
        anna = Browser.of(port, "anna");
    }

    @Test
    void everyFileThatAPageAsksForIsNamedByItsContent() {
        Item item = new Site(context).aSentCommitment("Concrete");
        Stream<HttpResponse<String>> pages = Stream.of(
                anna.get("/erp/commitments"),
                anna.get(Page.of(item)),
                anna.get("/erp/no/such/page"),
                new Browser(port).get("/login"));

        assertThat(pages.flatMap(page -> files(page).stream())).isNotEmpty().allMatch(file -> file.matches(HASHED));
    }

    @Test
    void fileThatIsNamedByItsContentIsKeptForGood() {
        List<String> files = files(anna.get("/erp/commitments"));

        assertThat(files).anyMatch(file -> file.endsWith(".css")).anyMatch(file -> file.endsWith(".js"));
        for (String file : files) {
            HttpResponse<String> answer = new Browser(port).get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control"))
                    .as(file)
                    .containsExactly("max-age=31536000, public");
            assertThat(answer.headers().firstValue("Pragma")).as(file).isEmpty();
        }
    }

    @Test
    void styleSheetNamesItsPicturesByTheirContentToo() {
        String styles = files(anna.get("/erp/commitments")).stream()
                .filter(file -> file.endsWith(".css"))
                .findFirst()
                .orElseThrow();

        assertThat(anna.get(styles).body().lines().filter(line -> line.contains("url(")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*mark-[0-9a-f]{32}[.]svg.*"));
    }

    @Test
    void pageIsNotKept() {
        assertThat(anna.get("/erp/commitments").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
    }

    @Test
    void pagesFilesAndJsonAreCompressed() throws Exception {
        for (String path : Stream.concat(
                        Stream.of("/erp/commitments", "/api/v1/openapi.json"),
                        files(anna.get("/erp/commitments")).stream()
                                .filter(file -> file.matches(".*/tool-.*|.*icons.*")))
                .toList()) {
            HttpResponse<byte[]> answer = compressed(path);
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
            try (var content = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(content.readAllBytes().length).as(path).isGreaterThan(answer.body().length * 2);
            }
        }
    }

    @Test
    void streamOfEventsIsNotCompressedAndComesAtOnce() {
        Item item = new Site(context).aSentCommitment("Concrete");
        var stream = anna.send(
                anna.request("/erp/changes?item=" + item.id() + ":0").header("Accept-Encoding", "gzip"),
                BodyHandlers.ofLines());

        try (Stream<String> lines = stream.body()) {
            assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(lines.limit(1)).containsExactly(":listening");
        }
    }

    private HttpResponse<byte[]> compressed(String path) {
        return anna.send(anna.request(path).header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
    }

    private static List<String> files(HttpResponse<String> page) {
        return FILE.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
