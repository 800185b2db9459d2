package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.attachments.Attachments;
import org.ledgergate.attachments.TestFiles;
import org.ledgergate.items.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Attachments by API. Rules R2, R13, R21, R31. */
@WholeApplication
class AttachmentsApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private final byte[] pdf = TestFiles.pdf();
    private Site site;
    private ApiClient paula;
    private ApiClient rita;

    @BeforeEach
    void open() {
        site = new Site(context);
        paula = new ApiClient(port, "paula");
        rita = new ApiClient(port, "rita");
    }

    @Test
    void fileIsAttachedToASyncedItemListedAndReadBack() {
        String address = addressOf(site.aSyncedCommitment());

        Answer attached = paula.attach(address, "Plan.PDF", pdf);

        assertThat(attached.status()).isEqualTo(201);
        assertThat(attached.text("name")).isEqualTo("Plan.PDF");
        assertThat(attached.text("type")).isEqualTo("application/pdf");
        assertThat(attached.text("bytes")).isEqualTo(String.valueOf(pdf.length));
        assertThat(attached.text("attachedBy")).isEqualTo("paula");
        assertThat(rita.get(address).json().path("attachments")).containsExactly(attached.json());
        Answer content =
                rita.get(attached.response().headers().firstValue("Location").orElseThrow());
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.response().body()).isEqualTo(pdf);
        assertThat(content.response().headers().map())
                .containsEntry(
                        "Content-Disposition",
                        List.of("attachment; filename=\"=?UTF-8?Q?Plan.PDF?=\"; filename*=UTF-8''Plan.PDF"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Security-Policy", List.of("sandbox"))
                .containsEntry("Content-Type", List.of("application/pdf"));
    }

    @Test
    void sameFileAgainIsTheAttachmentThatIsThereAndAnotherNameIsAnother() {
        Item item = site.aReadyCommitment("Concrete");

        Answer first = paula.attach(addressOf(item), "plan.pdf", pdf);
        Answer again = paula.attach(addressOf(item), "plan.pdf", pdf);
        Answer renamed = paula.attach(addressOf(item), "plan 2.pdf", pdf);

        assertThat(List.of(first.status(), again.status(), renamed.status())).containsExactly(201, 200, 201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(actions(item)).containsExactly("Created", "File attached", "File attached");
    }

    @Test
    void attachingAndRemovingAreEventsWithWhatTheFileWas() {
        Item item = site.aReadyCommitment("Concrete");
        Answer attached = paula.attach(addressOf(item), "plan.pdf", pdf);

        Answer removed = new ApiClient(port, "adam").delete(addressOf(item) + "/" + attached.text("id"));

        assertThat(removed.status()).isEqualTo(204);
        assertThat(paula.get(addressOf(item)).json().path("attachments")).isEmpty();
        assertThat(actions(item)).containsExactly("Created", "File attached", "Attachment removed");
        var events = rita.get("/api/v1/items/" + item.id() + "/events").json().path("events");
        assertThat(events.get(1).path("who").asText()).isEqualTo("paula");
        assertThat(events.get(1).path("changes").toString())
                .isEqualTo("""
                        [{"field":"File","before":"","after":"plan.pdf"},{"field":"Bytes","before":"","after":"%s"},\
                        {"field":"SHA-256","before":"","after":"%s"}]\
                        """.formatted(pdf.length, attached.text("sha256")));
        assertThat(events.get(2).path("who").asText()).isEqualTo("adam");
        assertThat(events.get(2).path("changes").get(2).path("before").asText()).isEqualTo(attached.text("sha256"));
        assertThat(rita.get("/api/v1/events?kind=detached&limit=1")
                        .json()
                        .path("events")
                        .get(0)
                        .path("subject")
                        .asText())
                .isEqualTo(item.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita", "stan", "anna"})
    void whoCreatesNoItemsAttachesAndRemovesNothing(String user) {
        Item item = site.aReadyCommitment("Concrete");
        String there = addressOf(item) + "/"
                + paula.attach(addressOf(item), "plan.pdf", pdf).text("id");
        ApiClient reader = new ApiClient(port, user);

        Answer attached = reader.attach(addressOf(item), "other.pdf", pdf);
        Answer removed = reader.delete(there);

        assertThat(List.of(attached.status(), removed.status())).containsOnly(403);
        assertThat(attached.text("detail")).contains("Only project users");
        assertThat(removed.text("detail")).contains("Somebody else attached this file.", "Adam Ashby");
        assertThat(reader.get(there).status()).isEqualTo(200);
    }

    @Test
    void fileThatMayNotBeAttachedIsRefusedWithItsFault() {
        String address = addressOf(site.aReadyCommitment("Concrete"));

        assertThat(paula.attach(address, "a.pdf", "no pdf".getBytes(StandardCharsets.UTF_8))
                        .faults())
                .containsExactly("/file wrong-content");
        assertThat(paula.attach(address, "a.exe", pdf).faults()).containsExactly("/file unsupported-type");
        assertThat(paula.attach(address, "a.pdf", new byte[0]).faults()).containsExactly("/file required");
        assertThat(paula.attach(address, "a.pdf", new byte[0]).status()).isEqualTo(422);
        assertThat(form(address, "--part\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--part--\r\n")
                        .faults())
                .containsExactly("/file required");
    }

    @ParameterizedTest
    @ValueSource(ints = {Attachments.MOST_BYTES + 1, 17 << 20})
    void fileThatIsTooLargeIsRefused(int bytes) {
        Answer refused = paula.attach(addressOf(site.aReadyCommitment("Concrete")), "a.txt", new byte[bytes]);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("body-too-large");
    }

    @Test
    void bodyThatIsNoFormOrABrokenOneIsRefused() {
        String address = addressOf(site.aReadyCommitment("Concrete"));

        Answer json = paula.post(address, "{}");
        Answer broken = form(
                address, "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF");

        assertThat(json.status()).isEqualTo(415);
        assertThat(json.problem()).isEqualTo("not-multipart");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.problem()).isEqualTo("bad-request");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String address = addressOf(site.aReadyCommitment("Concrete"));
        String nowhere = "/api/v1/items/00000000-0000-0000-0000-000000000000/attachments";

        assertThat(List.of(
                        paula.get(address + "/0").status(),
                        paula.get(address + "/none").status(),
                        paula.delete(address + "/0").status(),
                        paula.get(nowhere).status(),
                        paula.attach(nowhere, "a.pdf", pdf).status(),
                        paula.get(nowhere + "/1").status()))
                .containsOnly(404);
    }

    private Answer form(String address, String body) {
        return paula.send("POST", address, "multipart/form-data; boundary=part", BodyPublishers.ofString(body));
    }

    private List<String> actions(Item item) {
        var events = rita.get("/api/v1/items/" + item.id() + "/events").json().path("events");
        return StreamSupport.stream(events.spliterator(), false)
                .map(event -> event.path("action").asText())
                .toList();
    }

    private static String addressOf(Item item) {
        return "/api/v1/items/" + item.id() + "/attachments";
    }
}
