package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.attachments.Attachment;
import org.ledgergate.attachments.Attachments;
import org.ledgergate.attachments.TestFiles;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Attachments as people meet them on an item's page. Rules R2, R13, R21. What may be attached is tried in AttachmentsTest. */
@WholeApplication
class AttachmentPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Attachments attachments;

    @Value("${ledgergate.data-folder}")
    private Path data;

    private final byte[] pdf = TestFiles.pdf();
    private Site site;

    @BeforeEach
    void openSite() {
        site = new Site(context);
    }

    @Test
    void addressOfARefusedFileLeadsBackToTheItem() {
        Item item = site.aReadyCommitment("Plan");
        HttpResponse<String> answer = Browser.of(port, "paula").get(Page.of(item) + "/attachments");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(Page.of(item));
    }

    @Test
    void fileIsAttachedToASyncedItemListedAndDownloadedByWhoeverMayRead() {
        Item item = site.aSyncedCommitment();

        HttpResponse<String> answer = attach("paula", item, "Plan, level 2.pdf", pdf);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(site.reload(item).state()).isEqualTo(ItemState.SYNCED);
        HttpResponse<String> page = Browser.of(port, "rita").get(Page.of(item));
        assertThat(Page.words(page))
                .contains("Attachments 1 file Plan, level 2.pdf 1 KB, by Paula Pérez", "File attached");
        assertThat(Browser.of(port, "rita").get(addressOf(item)).body())
                .isEqualTo(new String(pdf, StandardCharsets.US_ASCII));
    }

    @Test
    void downloadIsNeverShownGuessedAtOrRun() {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "Größe <1>.csv", "a,b\n<script>".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> download = Browser.of(port, "paula").get(addressOf(item));

        assertThat(header(download, "Content-Type")).isEqualTo("text/csv");
        assertThat(header(download, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("Gr%C3%B6%C3%9Fe");
        assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
    }

    @Test
    void nameWithMarkupIsShownAsText() {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "<b>&'<img src=x>.pdf", pdf);

        HttpResponse<String> page = Browser.of(port, "paula").get(Page.of(item));

        assertThat(Page.words(page)).contains("<b>&'<img src=x>.pdf");
        assertThat(page.body()).doesNotContain("<img src=x>");
    }

    @Test
    void fileThatMayNotBeAttachedIsRefusedOnThePage() {
        Item item = site.aReadyCommitment("Concrete");

        HttpResponse<String> refused = attach("paula", item, "setup.exe", pdf);
        HttpResponse<String> without = Browser.of(port, "paula").submit(Page.of(item), files(item), "x=y");
        HttpResponse<String> large = attach("paula", item, "large.pdf", new byte[Attachments.MOST_BYTES + 1]);

        assertThat(List.of(refused.statusCode(), without.statusCode(), large.statusCode()))
                .containsOnly(422);
        assertThat(Page.words(refused)).contains("It was not attached.", "setup.exe", "PDF, PNG, JPEG");
        assertThat(Page.words(without)).contains("Choose a file");
        assertThat(Page.words(large)).contains("larger than 10 MB");
        assertThat(attachmentsOf(item)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita", "anna"})
    void whoCreatesNoItemsSeesNoFormAndIsRefusedInWords(String user) {
        Item item = site.aReadyCommitment("Concrete");
        Browser browser = Browser.of(port, user);

        HttpResponse<String> page = browser.get(Page.of(item));
        HttpResponse<String> refused = browser.submitFile(Page.of(item), files(item), "plan.pdf", pdf);

        assertThat(Page.words(page)).contains("No file is attached.").doesNotContain("Attach a file");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Page.words(refused)).contains("You may not do this.", "Only project users", "attach files");
        assertThat(attachmentsOf(item)).isEmpty();
    }

    @Test
    void whoSeesNoItemsDownloadsNothing() {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "plan.pdf", pdf);

        HttpResponse<String> refused = Browser.of(port, "gus").get(addressOf(item));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Page.words(refused)).contains("You need Read only or higher", "Adam Ashby");
    }

    @Test
    void whoAttachedItOrAnErpAdministratorRemovesItAndNobodyElse() {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "one.pdf", pdf);
        attach("paula", item, "two.pdf", pdf);

        HttpResponse<String> refused = remove("peter", item);
        HttpResponse<String> byPaula = remove("paula", item);
        HttpResponse<String> byAdam = remove("adam", item);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Page.words(refused)).contains("Somebody else attached this file.", "Adam Ashby");
        assertThat(List.of(byPaula.statusCode(), byAdam.statusCode())).containsOnly(302);
        assertThat(attachmentsOf(item)).isEmpty();
        HttpResponse<String> page = Browser.of(port, "paula").get(Page.of(item));
        assertThat(Page.words(page))
                .containsPattern("Attachment removed by Adam Ashby .{5,30} two.pdf Size and checksum")
                .containsPattern(
                        "Attachment removed by Paula Pérez .{5,30} one.pdf Size and checksum .* File attached by")
                .doesNotContain("3 changed");
    }

    @Test
    void whatWasRemovedInAnotherWindowIsSaidOnTheItemsPage() {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "plan.pdf", pdf);
        String address = addressOf(item) + "/remove";
        Browser paula = Browser.of(port, "paula");
        paula.submit(Page.of(item), address, "x=y");

        HttpResponse<String> again = paula.submit(Page.of(item), address, "x=y");

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(Page.words(paula.get(Page.of(item)))).contains("it may have been removed");
    }

    @Test
    void removeButtonIsThereForWhoeverMayPressIt() {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "plan.pdf", pdf);

        assertThat(Browser.of(port, "peter").get(Page.of(item)).body()).doesNotContain("/remove");
        assertThat(Browser.of(port, "paula").get(Page.of(item)).body()).contains("/remove");
        assertThat(Browser.of(port, "adam").get(Page.of(item)).body()).contains("/remove");
        assertThat(Browser.of(port, "paula").get(addressOf(item) + "/remove").statusCode())
                .isIn(404, 405);
    }

    @Test
    void howManyFilesThereAreIsSaid() {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "one.pdf", pdf);
        attach("paula", item, "two.pdf", pdf);

        assertThat(Page.words(Browser.of(port, "rita").get(Page.of(item)))).contains("Attachments 2 files one.pdf");
    }

    /** It works without scripts: the second question is inside of what the first button opens. */
    @Test
    void removalIsAskedTwice() {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "plan.pdf", pdf);

        assertThat(Browser.of(port, "paula").get(Page.of(item)).body())
                .containsPattern(
                        "(?s)<details[^>]*>\\s*<summary[^>]*aria-label=\"Remove plan.pdf\"[^>]*>Remove</summary>"
                                + "\\s*<form[^>]*/remove\"(?:(?!</details>).)*Remove plan.pdf\\? .*?Yes, remove it</button>");
    }

    @Test
    void attachmentIsFoundOnlyAtItsOwnItem() {
        Item item = site.aReadyCommitment("Concrete");
        Item other = site.aReadyCommitment("Steel");
        attach("paula", item, "plan.pdf", pdf);
        String elsewhere =
                addressOf(item).replace(item.id().toString(), other.id().toString());

        for (String address : List.of(elsewhere, files(item) + "/0", files(item) + "/x", files(item) + "/..%2Fx")) {
            assertThat(Browser.of(port, "paula").get(address).statusCode())
                    .as(address)
                    .isIn(400, 404);
        }
    }

    @Test
    void fileThatIsMissingOnTheDiskIsSaidAndAttachingItAgainMendsIt() throws IOException {
        Item item = site.aReadyCommitment("Concrete");
        attach("paula", item, "plan.pdf", pdf);
        String sha256 = attachmentsOf(item).get(0).sha256();
        Files.delete(data.resolve("attachments")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256));

        HttpResponse<String> lost = Browser.of(port, "paula").get(addressOf(item));
        attach("paula", item, "plan.pdf", pdf);

        assertThat(lost.statusCode()).isEqualTo(500);
        assertThat(Page.words(lost)).contains("This file cannot be read.", "plan.pdf is missing or damaged");
        assertThat(attachmentsOf(item)).hasSize(1);
        assertThat(Browser.of(port, "paula").get(addressOf(item)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> attach(String user, Item item, String name, byte[] file) {
        return Browser.of(port, user).submitFile(Page.of(item), files(item), name, file);
    }

    private HttpResponse<String> remove(String user, Item item) {
        return Browser.of(port, user).submit(Page.of(item), addressOf(item) + "/remove", "x=y");
    }

    private static String files(Item item) {
        return Page.of(item) + "/attachments";
    }

    /** Returns the address of the item's first attachment. */
    private String addressOf(Item item) {
        return files(item) + "/" + attachmentsOf(item).get(0).id();
    }

    private List<Attachment> attachmentsOf(Item item) {
        return attachments.of(site.person("rita"), item.id());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
