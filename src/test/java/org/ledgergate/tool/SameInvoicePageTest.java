package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.connectors.LenientErp;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** R51: where the ERP takes a vendor's invoice number twice, whoever accepts the second sees it first. */
@WholeApplication
class SameInvoicePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Settings settings;

    private Site site;
    private Browser anna;
    private Item commitment;
    private Item first;

    @BeforeEach
    void openSite() {
        site = new Site(context);
        anna = Browser.of(port, "anna");
        commitment = site.aSyncedCommitment();
        first = send(invoice(commitment));
    }

    @AfterEach
    void approvalIsNeededAgain() {
        settings.change(site.person("adam"), Map.of(Setting.DIRECT_EXPORT_SUBCONTRACTOR_INVOICE, "false"));
    }

    @Test
    void itemsPageWarnsBeforeAcceptWithALinkToTheOther() {
        try (var lenient = new LenientErp(context)) {
            Item second = send(again());

            HttpResponse<String> page = anna.get(Page.of(second));

            assertThat(Page.words(page)).contains("Check before accepting", warning());
            assertThat(page.body()).contains("<a href=\"" + Page.of(first) + "\">View the other invoice</a>");
            assertThat(page.body().indexOf("Check before accepting"))
                    .isLessThan(page.body().indexOf("/accept\""));
            assertThat(Page.words(Page.in("es", anna, Page.of(second))))
                    .contains("Compruebe antes de aceptar", "también tiene la factura " + first.text(Field.NUMBER));
        }
    }

    @Test
    void confirmationForManyCountsWhatHasAWarningAndSaysWhich() {
        try (var lenient = new LenientErp(context)) {
            Item second = send(again());
            Item fair = send(invoice(commitment));

            HttpResponse<String> page = anna.get(choose("verb=accept&item=" + second.id() + "&item=" + fair.id()));

            assertThat(Page.words(page)).contains("Check before accepting: 1 of 2 items have a warning", warning());
            assertThat(page.body()).contains(Page.of(first));
        }
    }

    @Test
    void withDirectExportAWarningStopsAtAnApprover() {
        settings.change(site.person("adam"), Map.of(Setting.DIRECT_EXPORT_SUBCONTRACTOR_INVOICE, "true"));
        try (var lenient = new LenientErp(context)) {
            assertThat(send(again()).state()).isEqualTo(ItemState.SENT);
            assertThat(send(invoice(commitment)).state()).isEqualTo(ItemState.EXPORTING);
        }
    }

    @Test
    void whereTheErpKeepsNumbersUniqueTheSecondIsNotSentAndTheConfirmationSaysSo() {
        Item second = again();

        HttpResponse<String> page = Browser.of(port, "paula").get(Page.of(second));

        assertThat(Page.words(page))
                .contains("Vendor V-1001 already has invoice " + first.text(Field.NUMBER) + " on commitment "
                        + commitment.text(Field.NUMBER) + " (sent), and the ERP takes a number only once.")
                .doesNotContain("Check before accepting");
    }

    @Test
    void approverOfManyReadsWhichWouldBeRefusedBecauseTheirNumberIsTaken() {
        Item second;
        try (var lenient = new LenientErp(context)) {
            second = send(again());
        }

        HttpResponse<String> page = anna.get(choose("verb=accept&item=" + second.id()));

        assertThat(Page.words(page)).contains("at least 1 of 1 would be refused", "already has invoice");
    }

    private String warning() {
        return "Vendor V-1001 also has invoice " + first.text(Field.NUMBER) + " on commitment "
                + commitment.text(Field.NUMBER) + " (sent). Make sure this is not the same invoice.";
    }

    private String choose(String form) {
        return anna.submit(
                        "/erp/subcontractor-invoices",
                        "/erp/subcontractor-invoices/bulk",
                        form + "&view=ready-to-export")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private Item again() {
        return site.sendToErp()
                .create(
                        site.person("paula"),
                        Site.with(
                                Site.childOf(site.aSyncedCommitment(), ItemType.SUBCONTRACTOR_INVOICE, "20.00"),
                                Field.NUMBER,
                                first.text(Field.NUMBER)));
    }

    private Item invoice(Item of) {
        return site.sendToErp().create(site.person("paula"), Site.childOf(of, ItemType.SUBCONTRACTOR_INVOICE, "10.00"));
    }

    private Item send(Item item) {
        return site.sendToErp().send(site.person("paula"), item.id());
    }
}
