package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.attachments.Attachment;
import org.ledgergate.attachments.Attachments;
import org.ledgergate.attachments.TestFiles;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Open pages hear what others do. Rule R24. */
@WholeApplication
class ItemChangesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Attachments attachments;

    private Site site;
    private Browser anna;

    @BeforeEach
    void openSite() {
        site = new Site(context);
        anna = Browser.of(port, "anna");
    }

    @Test
    void openPageHearsWhoAnsweredAndOnlyOfTheItemsThatItShows() throws Exception {
        Item shown = site.aSentCommitment("Concrete");
        Item notShown = site.aSentCommitment("Steel");
        CompletableFuture<List<String>> heard = follow(seen(shown));

        site.sendToErp().reject(site.person("ben"), notShown.id(), "Wrong period");
        site.sendToErp().reject(site.person("ben"), shown.id(), "Wrong period");

        assertThat(heard.get(1, TimeUnit.MINUTES))
                .containsExactly("event:moved")
                .noneMatch(line -> line.contains(notShown.id().toString()));
    }

    @Test
    void pageThatWasMadeBeforeTheAnswerHearsOfItAtOnce() throws Exception {
        Item item = site.aSentCommitment("Concrete");
        String seen = seen(item);
        site.sendToErp().reject(site.person("ben"), item.id(), "Wrong period");

        HttpResponse<Stream<String>> line = anna.open("/erp/changes?item=" + seen);

        try (Stream<String> lines = line.body()) {
            String data =
                    lines.filter(text -> text.startsWith("data:")).findFirst().orElseThrow();
            assertThat(data).contains(item.id().toString(), "Now: Rejected, answered by Ben Brandt (");
        }
    }

    @Test
    void whoAnsweredInAnotherWindowIsCalledYou() {
        Item item = site.aSentCommitment("Concrete");
        String seen = seen(item);
        site.sendToErp().reject(site.person("anna"), item.id(), "Wrong period");

        HttpResponse<Stream<String>> line = anna.open("/erp/changes?item=" + seen);

        try (Stream<String> lines = line.body()) {
            String data =
                    lines.filter(text -> text.startsWith("data:")).findFirst().orElseThrow();
            assertThat(data).contains("Now: Rejected, answered by you (");
        }
    }

    @Test
    void whatTheErpRefusedIsNobodysAnswer() {
        Item item = site.anAcceptedCommitment("Concrete [refuse]");
        String seen = seen(item);
        site.run(item, "Task_ExportItem");

        HttpResponse<Stream<String>> line = Browser.of(port, "paula").open("/erp/changes?item=" + seen);

        try (Stream<String> lines = line.body()) {
            String data =
                    lines.filter(text -> text.startsWith("data:")).findFirst().orElseThrow();
            assertThat(data).contains("Now: Failed.").doesNotContain("Anna Abbott");
        }
    }

    @Test
    void openPageHearsInItsReadersLanguage() {
        Item item = site.aSentCommitment("Concrete");
        String seen = seen(item);
        site.sendToErp().reject(site.person("ben"), item.id(), "Wrong period");
        anna.submit("/erp/me", "/erp/me/reading", "language=es-MX&zone=America%2FMexico_City");

        HttpResponse<Stream<String>> line = anna.open("/erp/changes?item=" + seen);

        try (Stream<String> lines = line.body()) {
            String data =
                    lines.filter(text -> text.startsWith("data:")).findFirst().orElseThrow();
            assertThat(data)
                    .contains("Ahora: Con rechazo. Respondió Ben Brandt (")
                    .doesNotContain("..");
        }
    }

    @Test
    void pageOfAnItemHearsOfEachFileThatWasAttachedOrRemovedSince() {
        Item item = site.aSentCommitment("Concrete");
        Item other = site.aSentCommitment("Steel");
        attach("paula", item, "known.pdf");
        String page = anna.get(Page.of(item)).body();
        Attachment plan = attach("paula", item, "plan.pdf");
        attach("peter", other, "other.pdf");
        attachments.remove(site.person("adam"), item.id(), String.valueOf(plan.id()));

        List<String> heard = hear(seen(item) + "&files=" + page.replaceAll("(?s).*data-files=\"(\\d+)\".*", "$1"), 2);

        assertThat(heard.get(0)).containsPattern("Attached by Paula Pérez [(].+[)]: plan.pdf");
        assertThat(heard.get(1)).containsPattern("Removed by Adam Ashby [(].+[)]: plan.pdf");
    }

    @Test
    void listHearsOfNoFiles() {
        Item item = site.aSentCommitment("Concrete");
        String seen = seen(item);
        attach("paula", item, "plan.pdf");
        site.sendToErp().reject(site.person("ben"), item.id(), "Wrong period");

        assertThat(hear(seen, 1)).first().asString().contains("Now: Rejected");
    }

    @Test
    void readerWhoOpensHundredsOfPagesHarmsNobody() throws Exception {
        Item shown = site.aSentCommitment("Concrete");
        String others = "item=" + seen(shown) + "&item="
                + Stream.generate(() -> UUID.randomUUID() + ":1").limit(99).collect(Collectors.joining("&item="));
        CompletableFuture<List<String>> ben = follow(Browser.of(port, "ben"), "item=" + seen(shown));
        List<CompletableFuture<List<String>>> annas = new ArrayList<>();

        for (int i = 0; i < 400; i++) {
            annas.add(follow(anna, others));
        }
        long begun = System.nanoTime();
        site.sendToErp().reject(site.person("anna"), shown.id(), "Wrong period");

        assertThat(ben.get(1, TimeUnit.MINUTES)).containsExactly("event:moved");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(anna.get("/erp/commitments").statusCode()).isEqualTo(200);
        List<String> heard = new ArrayList<>();
        for (CompletableFuture<List<String>> page : annas) {
            heard.addAll(page.get(1, TimeUnit.MINUTES));
        }
        assertThat(heard).hasSize(400);
        assertThat(Collections.frequency(heard, "event:superseded")).isEqualTo(380);
        assertThat(Collections.frequency(heard, "event:moved")).isEqualTo(20);
    }

    @Test
    void senselessAddressIsNoPage() {
        assertThat(anna.get("/erp/changes?item=nonsense").statusCode()).isEqualTo(404);
        assertThat(anna.get("/erp/changes?item=6f0c1b8e-0000-0000-0000-000000000000:x")
                        .statusCode())
                .isEqualTo(404);
    }

    private Attachment attach(String user, Item item, String name) {
        return attachments
                .attach(site.person(user), item.id(), name, TestFiles.pdf())
                .attachment();
    }

    private List<String> hear(String address, int messages) {
        try (Stream<String> lines = anna.open("/erp/changes?item=" + address).body()) {
            return lines.filter(text -> text.startsWith("data:"))
                    .limit(messages)
                    .toList();
        }
    }

    private CompletableFuture<List<String>> follow(String seen) {
        return follow(anna, "item=" + seen);
    }

    private static CompletableFuture<List<String>> follow(Browser browser, String address) {
        HttpResponse<Stream<String>> line = browser.open("/erp/changes?" + address);
        return CompletableFuture.supplyAsync(() -> {
            try (Stream<String> lines = line.body()) {
                return lines.filter(text -> text.startsWith("event:")).limit(1).toList();
            }
        });
    }

    private String seen(Item item) {
        return item.id() + ":" + site.reload(item).version();
    }
}
