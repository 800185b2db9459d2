package org.ledgergate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.api.ApiClient.Answer;
import org.ledgergate.connectors.LenientErp;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has changed around an item since it was sent, as the API tells its approver. Rules R39, R51. */
@WholeApplication
class StillReadyApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    Site site;
    ApiClient anna;

    @BeforeEach
    void open() {
        site = new Site(context);
        anna = new ApiClient(port, "anna");
    }

    @Test
    void acceptOfAChildThatNoLongerGoesWithItsCommitmentSaysThatItGoesBack() {
        Item commitment = site.aSyncedCommitment();
        Item child = sendInvoice(commitment, "");
        jdbc.sql("update item set item_vendor = 'V-1002' where id = :id")
                .param("id", commitment.id().toString())
                .update();

        Answer refused = anna.post("/api/v1/items/" + child.id() + "/accept");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("wrong-state");
        assertThat(refused.text("state")).isEqualTo("rejected");
        assertThat(refused.text("detail")).contains("goes back to its sender. Vendor must be V-1002");
        Answer back = anna.get("/api/v1/items/" + child.id());
        assertThat(back.text("state")).isEqualTo("rejected");
        assertThat(back.text("message")).startsWith("Vendor must be V-1002");
    }

    @Test
    void itemAndReviewNameTheOtherInvoiceOfTheSameNumber() {
        try (var lenient = new LenientErp(context)) {
            Item first = sendInvoice(site.aSyncedCommitment(), "");
            Item second = sendInvoice(site.aSyncedCommitment(), first.text(Field.NUMBER));

            JsonNode item = anna.get("/api/v1/items/" + second.id()).json();
            JsonNode review = anna.get("/api/v1/reviews/"
                            + site.task(second, "Task_ReviewItem").getId())
                    .json();

            assertThat(item.path("warnings")).singleElement().satisfies(warning -> {
                assertThat(warning.path("code").asText()).isEqualTo("same-invoice-number");
                assertThat(warning.path("item").asText()).isEqualTo(first.id().toString());
                assertThat(warning.path("message").asText()).contains("also has invoice " + first.text(Field.NUMBER));
            });
            assertThat(review.at("/item/warnings")).isEqualTo(item.path("warnings"));
            assertThat(anna.get("/api/v1/items/"
                                    + sendInvoice(site.aSyncedCommitment(), "").id())
                            .json()
                            .path("warnings"))
                    .isEmpty();
        }
    }

    private Item sendInvoice(Item commitment, String number) {
        var draft = Site.childOf(commitment, ItemType.SUBCONTRACTOR_INVOICE, "10.00");
        Item invoice = site.sendToErp()
                .create(site.person("paula"), number.isEmpty() ? draft : Site.with(draft, Field.NUMBER, number));
        return site.sendToErp().send(site.person("paula"), invoice.id());
    }
}
