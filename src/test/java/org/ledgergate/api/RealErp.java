package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.connectors.tryton.TrytonBooks;
import org.ledgergate.items.ItemId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with a real Tryton behind it, one job of its own, and what is sent there and read from Tryton's books. */
@Tag("real-erp")
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealErp {

    final String run = UUID.randomUUID().toString().substring(0, 6);
    final String job = "J-" + run;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    Site site;
    ApiClient paula;
    ApiClient anna;
    TrytonBooks books;

    @DynamicPropertySource
    static void tryton(DynamicPropertyRegistry properties) {
        TrytonBooks.connect(properties);
    }

    @BeforeAll
    void openTheJob() {
        site = new Site(context);
        paula = new ApiClient(port, "paula");
        anna = new ApiClient(port, "anna");
        books = new TrytonBooks();
        export(item("job", job).put("title", "School, north wing"));
    }

    /** Creates and sends as paula, accepts as anna, lets it be exported, and answers the item as it is then. */
    Answer export(ObjectNode body) {
        String item = send(body);
        assertThat(anna.post(item + "/accept").status()).isEqualTo(200);
        runExport(anna.get(item));
        return anna.get(item);
    }

    /** Creates and sends as paula; answers the item's address. */
    String send(ObjectNode body) {
        Answer created = paula.post("/api/v1/items", body);
        assertThat(created.status()).as(created.json().toString()).isEqualTo(201);
        String item = "/api/v1/items/" + created.text("id");
        Answer sent = paula.post(item + "/send");
        assertThat(sent.status()).as(sent.json().toString()).isEqualTo(200);
        return item;
    }

    private void runExport(Answer item) {
        site.run(site.items().get(new ItemId(UUID.fromString(item.text("id")))), "Task_ExportItem");
    }

    /** Returns Tryton's question as anna, and lets the item be exported. */
    Answer confirm(Answer asked) {
        String item = "/api/v1/items/" + asked.text("id");
        assertThat(anna.post(item + "/confirm").status()).isEqualTo(200);
        runExport(asked);
        return anna.get(item);
    }

    static String erpId(Answer item) {
        return item.text("erpId");
    }

    ObjectNode item(String type, String number) {
        return Json.of("{'type':'" + type + "','sourceSystem':'real-erp'}")
                .put("sourceId", type + number + run)
                .put("number", number);
    }

    ObjectNode commitment(String number, String vendor, ObjectNode... lines) {
        return money(item("commitment", number + "-" + run), lines)
                .put("title", "Works " + number)
                .put("kind", "subcontract")
                .put("vendor", vendor);
    }

    ObjectNode child(String type, String number, String parent, ObjectNode... lines) {
        return money(item(type, number + "-" + run), lines)
                .put("title", "Of " + parent)
                .put("parent", parent + "-" + run);
    }

    ObjectNode invoice(String number, String parent, String date, ObjectNode... lines) {
        return child("subcontractor-invoice", number, parent, lines).put("date", date);
    }

    private ObjectNode money(ObjectNode item, ObjectNode... lines) {
        BigDecimal amount = Stream.of(lines)
                .map(line -> new BigDecimal(line.path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        item.putArray("lines").addAll(List.of(lines));
        return item.put("status", "approved")
                .put("project", job)
                .put("currency", "USD")
                .put("amount", amount.toPlainString());
    }

    static ObjectNode line(String costCode, String amount) {
        return Json.of("{}")
                .put("costCode", costCode)
                .put("description", "Works")
                .put("amount", amount);
    }

    static ObjectNode line(String costCode, String amount, String retainage) {
        return line(costCode, amount).put("retainage", retainage);
    }

    /** Returns what an item is, with its amounts in another currency. */
    static ObjectNode in(String currency, ObjectNode item) {
        return item.put("currency", currency);
    }
}
