package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.Browser;
import org.ledgergate.OtherApplication;
import org.ledgergate.Site;
import org.ledgergate.intake.Intake;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemNotReady;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A company that begins with the sandbox and goes on with files, as its administrator chooses on the page and by API. */
@OtherApplication
@TestPropertySource(properties = "ledgergate.connectors.erp=sandbox,file-drop")
class ErpChoiceApiTest {

    private static final String SETTINGS = "/erp/settings";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ErpRecords records;

    @Autowired
    private Intake intake;

    @DynamicPropertySource
    static void drop(DynamicPropertyRegistry properties) {
        properties.add("ledgergate.connectors.file-drop.folder", folder::toString);
    }

    @Test
    void erpIsChosenWhileNothingIsOnItsWayAndStaysOnceAnExportWasBegun() throws IOException {
        Site site = new Site(context);
        Item item = site.aReadyCommitment("Concrete");
        intake.run(site.person("anna"), RecordKind.VENDOR);
        await().until(() -> !intake.last(RecordKind.VENDOR).orElseThrow().running());
        Browser adam = Browser.of(port, "adam");
        ApiClient api = new ApiClient(port, "adam");

        assertThat(api.get("/api/v1/erp").json().toString())
                .isEqualTo(
                        "{\"connection\":\"sandbox\",\"open\":true,\"connected\":[{\"connection\":\"sandbox\","
                                + "\"label\":\"Sandbox ERP\"},{\"connection\":\"file-drop\",\"label\":\"File exchange in Ledgergate's own layout\"}]}");
        assertThat(new ApiClient(port, "stan")
                        .put("/api/v1/erp", wanted("file-drop"))
                        .status())
                .isEqualTo(403);
        assertThat(api.put("/api/v1/erp", wanted("titan")).faults()).containsExactly("/connection unknown-connection");
        assertThat(api.put("/api/v1/erp", wanted("file-drop")).problem()).isEqualTo("erp-unavailable");
        adam.submit(SETTINGS, SETTINGS + "/erp/choice", "connection=file-drop");
        assertThat(adam.get(SETTINGS).body())
                .contains("The ERP cannot be asked now. Nothing was changed.", "outbox is not there")
                .containsPattern("value=\"sandbox\"[^>]*checked");

        Files.createDirectories(folder.resolve("outbox"));
        Map<RecordKind, List<ErpRecord>> known = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            known.put(kind, records.all(kind));
        }
        adam.submit(SETTINGS, SETTINGS + "/erp/choice", "connection=file-drop");

        assertThat(adam.get(SETTINGS).body()).contains("Items go to File exchange in Ledgergate&#39;s own layout now.");
        await().untilAsserted(() -> assertThat(intake.last(RecordKind.VENDOR))
                .hasValueSatisfying(asked -> assertThat(asked.message().toString())
                        .contains("vendors.csv is not there: the ERP has to put it there")));
        assertThat(adam.get("/erp/events").body()).contains("ERP chosen");
        assertThat(adam.get("/erp/records/vendors").body()).doesNotContain(Site.VENDOR);
        assertThat(refusal(() -> site.sendToErp().send(site.person("paula"), item.id())))
                .contains("Vendor " + Site.VENDOR + " is not in the ERP");

        known.forEach(records::take);
        site.sendToErp().send(site.person("paula"), item.id());
        assertThat(adam.get(SETTINGS).body())
                .contains("Items are on their way to File exchange")
                .doesNotContain("name=\"connection\"");
        site.sendToErp().accept(site.person("anna"), item.id(), Map.of());
        assertThat(api.put("/api/v1/erp", wanted("sandbox")).problem()).isEqualTo("erp-stays");
        site.run(item, "Task_ExportItem");

        try (Stream<Path> outbox = Files.list(folder.resolve("outbox"))) {
            assertThat(outbox).isNotEmpty();
        }
        assertThat(api.put("/api/v1/erp", wanted("sandbox")).problem()).isEqualTo("erp-stays");
        assertThat(api.get("/api/v1/erp").json().path("open").asBoolean(true)).isFalse();
        adam.submit(SETTINGS, SETTINGS + "/erp/choice", "connection=sandbox");
        assertThat(adam.get(SETTINGS).body())
                .contains("An export to File exchange in Ledgergate&#39;s own layout was begun, so it stays")
                .doesNotContain("name=\"connection\"");
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "";
        } catch (ItemNotReady notReady) {
            return notReady.faults().toString();
        }
    }

    private static ObjectNode wanted(String connection) {
        return JsonNodeFactory.instance.objectNode().put("connection", connection);
    }
}
