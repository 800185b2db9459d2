package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.Browser;
import org.ledgergate.Site;
import org.ledgergate.WholeApplication;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.records.ErpRecord;
import org.ledgergate.records.ErpRecords;
import org.ledgergate.records.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WholeApplication
class FormPageTest {

    private static final String NEW = "/erp/new/commitment";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Site site;

    @BeforeEach
    void openSite() {
        site = new Site(context);
    }

    @Test
    void projectUserCreatesACommitmentWithLines() {
        Map<String, String> typed = typed();

        HttpResponse<String> answer = paula().submit(NEW, NEW, Page.form(typed));

        Item created = created(answer);
        assertThat(created.text(Field.TITLE)).isEqualTo("Footings");
        assertThat(created.content().lines()).hasSize(2);
        assertThat(created.state()).isEqualTo(ItemState.NOT_SENT);
    }

    @Test
    void saveAndSendDoesBoth() {
        Map<String, String> typed = typed();
        typed.put("send", "yes");

        HttpResponse<String> answer = paula().submit(NEW, NEW, Page.form(typed));

        assertThat(created(answer).state()).isEqualTo(ItemState.SENT);
    }

    @Test
    void whatIsNotReadyIsSavedAndNotSent() {
        Map<String, String> typed = typed();
        typed.put("status", "draft");
        typed.put("send", "yes");
        Browser paula = paula();

        HttpResponse<String> answer = paula.submit(NEW, NEW, Page.form(typed));

        assertThat(created(answer).state()).isEqualTo(ItemState.NOT_SENT);
        assertThat(Page.words(paula.get(Page.of(created(answer)))))
                .contains("Saved, but not sent.", "Set the status to approved");
    }

    @Test
    void aDoubleSubmitCreatesOneItem() {
        String form = Page.form(typed());
        Browser paula = paula();

        HttpResponse<String> first = paula.submit(NEW, NEW, form);
        HttpResponse<String> second = paula.submit(NEW, NEW, form);

        assertThat(created(second).id()).isEqualTo(created(first).id());
    }

    @Test
    void theSameFormWithOtherContentDoesNotOverwrite() {
        Map<String, String> typed = typed();
        Browser paula = paula();
        paula.submit(NEW, NEW, Page.form(typed));
        typed.put("title", "Something else");

        HttpResponse<String> answer = paula.submit(NEW, NEW, Page.form(typed));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Page.value(answer, "title")).isEqualTo("Something else");
    }

    @Test
    void everyFaultStandsBesideItsFieldAndNothingTypedIsLost() {
        Map<String, String> typed = typed();
        typed.put("number", "");
        typed.put("currency", "XXX");
        typed.put("amount", "a lot");
        typed.put("lines/1/costCode", "99-9999");

        HttpResponse<String> answer = paula().submit(NEW, NEW, Page.form(typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"fault-number\"", "id=\"fault-currency\"", "id=\"fault-amount\"")
                .contains("id=\"fault-lines/1/costCode\"", "href=\"#lines/1/costCode\"", "Line 2: ");
        assertThat(Page.value(answer, "amount")).isEqualTo("a lot");
        assertThat(Page.value(answer, "lines/1/costCode")).isEqualTo("99-9999");
        assertThat(Page.value(answer, "source")).isEqualTo(typed.get("source"));
    }

    @Test
    void moreLinesAreAddedWithoutLosingWhatIsTyped() {
        Map<String, String> typed = typed();
        typed.put("title", "Half typed");
        typed.put("more", "yes");

        HttpResponse<String> answer = paula().submit(NEW, NEW, Page.form(typed));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Page.value(answer, "title")).isEqualTo("Half typed");
        assertThat(Page.value(answer, "lines/0/amount")).isEqualTo("1000.00");
        assertThat(answer.body()).contains("name=\"lines/11/amount\"").doesNotContain("name=\"lines/12/amount\"");
    }

    @Test
    void noLineOfALongFormFallsOff() {
        Map<String, String> typed = typed();
        typed.put("amount", "1500.00");
        for (int i = 0; i < 1500; i++) {
            for (LineField field : LineField.values()) {
                typed.put("lines/" + i + "/" + field.key(), "");
            }
            line(typed, i, "1.00");
        }

        HttpResponse<String> answer = paula().submit(NEW, NEW, Page.form(typed));

        assertThat(created(answer).content().lines()).hasSize(1500);
    }

    @Test
    void nobodyElseCreatesOrCorrects() {
        Item item = site.aReadyCommitment("Concrete");
        Browser anna = Browser.of(port, "anna");

        HttpResponse<String> answer = anna.submit("/erp/me", NEW, Page.form(typed()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(anna.get(Page.of(item) + "/edit").statusCode()).isEqualTo(403);
    }

    @Test
    void aCorrectionKeepsWhatTheFormDoesNotChange() {
        Item item = site.aReadyCommitment("Concrete");
        Map<String, String> typed = edit(item);
        typed.put("title", "Concrete, block A");

        HttpResponse<String> answer = paula().submit(edited(item), edited(item), Page.form(typed));

        assertThat(answer.statusCode()).isEqualTo(302);
        Item corrected = site.reload(item);
        assertThat(corrected.text(Field.TITLE)).isEqualTo("Concrete, block A");
        assertThat(corrected.content().lines()).isEqualTo(item.content().lines());
    }

    @Test
    void twoCorrectionsAtOnceDoNotOverwriteEachOther() {
        Item item = site.aReadyCommitment("Concrete");
        Map<String, String> typed = edit(item);
        site.sendToErp()
                .correct(site.person("peter"), item.id(), Site.with(Site.draftOf(item), Field.TITLE, "Peter's"));
        typed.put("title", "Paula's");

        HttpResponse<String> answer = paula().submit(edited(item), edited(item), Page.form(typed));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Page.value(answer, "title")).isEqualTo("Paula&#39;s");
        assertThat(site.reload(item).text(Field.TITLE)).isEqualTo("Peter's");
    }

    @Test
    void lockedFieldsAreGreyAndStayAsTheyAre() {
        Item item = site.aSyncedCommitment();
        Browser paula = paula();

        HttpResponse<String> page = paula.get(edited(item));
        HttpResponse<String> answer = paula.submit(
                edited(item),
                edited(item),
                Page.form(Map.of(
                        "version", Page.value(page, "version"), "description", "For the file", "amount", "1250.00")));

        assertThat(page.body()).containsPattern("<input[^>]*id=\"title\"[^>]*disabled");
        assertThat(answer.statusCode()).as(Page.words(answer)).isEqualTo(302);
        assertThat(site.reload(item).text(Field.DESCRIPTION)).isEqualTo("For the file");
        assertThat(site.reload(item).text(Field.TITLE)).isEqualTo(item.text(Field.TITLE));
    }

    @Test
    void aLockedFieldThatIsSentAllTheSameIsRefused() {
        Item item = site.aSentCommitment("Concrete");
        Map<String, String> typed = edit(item);
        typed.put("title", "Slipped in");

        HttpResponse<String> answer = paula().submit(edited(item), edited(item), Page.form(typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Page.words(answer)).contains("Title is locked while the item is sent.");
        assertThat(site.reload(item).text(Field.TITLE)).isEqualTo("Concrete");
    }

    @Test
    void whoReadsSpanishFillsInASpanishForm() {
        Item item = site.aReadyCommitment("Concrete");
        Browser paula = paula();

        HttpResponse<String> blank = Page.in("es-MX", paula, NEW);
        HttpResponse<String> edited = Page.in("es-MX", paula, edited(item));

        assertThat(Page.words(blank))
                .contains("Nuevo compromiso", "Proveedor", "Retención predeterminada %", "Orden de compra")
                .contains("Guardar y enviar al ERP")
                .doesNotContain("??", "Vendor", "Purchase order", "Cancel ");
        assertThat(blank.body()).contains("aria-label=\"Código de costo, línea 1\"");
        assertThat(Page.words(edited)).contains("Corregir: Compromiso " + item.text(Field.NUMBER));
    }

    @Test
    void numberThatCanBeReadInTwoWaysIsNotGuessed() {
        Browser paula = paula();
        assertThat(paula.submit("/erp/me", "/erp/me/reading", "language=es&zone=")
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> typed = typed();
        typed.put("lines/0/quantity", "1.500");

        HttpResponse<String> answer = paula.submit(NEW, NEW, Page.form(typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Page.words(answer)).contains("1.500 se puede leer de dos maneras. Escriba 1500 o 1.50.");
        assertThat(Page.value(answer, "lines/0/quantity")).isEqualTo("1.500");
        typed.put("lines/0/quantity", "1.50");
        assertThat(created(paula.submit(NEW, NEW, Page.form(typed)))
                        .content()
                        .lines()
                        .get(0)
                        .text(LineField.QUANTITY))
                .isEqualTo("1.5");
    }

    @Test
    void whoWritesPointsBeforeDecimalsIsAskedNothing() {
        Map<String, String> typed = typed();
        typed.put("lines/0/quantity", "1.500");

        Item created = created(paula().submit(NEW, NEW, Page.form(typed)));

        assertThat(created.content().lines().get(0).text(LineField.QUANTITY)).isEqualTo("1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "NAME", "code"})
    void whoTypesANameOrOtherLettersMeansTheOneThatItFits(String way) {
        String vendor =
                records().find(RecordKind.VENDOR, Site.VENDOR).orElseThrow().name();
        String project =
                records().find(RecordKind.JOB, Site.PROJECT).orElseThrow().name();
        UnaryOperator<String> typing = way.equals("NAME") ? String::toUpperCase : UnaryOperator.identity();
        Map<String, String> typed = typed();
        typed.put("vendor", way.equals("code") ? " v-1001 " : typing.apply(vendor));
        typed.put("project", way.equals("code") ? "j-2041" : typing.apply(project));
        typed.put("currency", "usd");

        Item created = created(paula().submit(NEW, NEW, Page.form(typed)));

        assertThat(created.text(Field.VENDOR)).isEqualTo(Site.VENDOR);
        assertThat(created.text(Field.PROJECT)).isEqualTo(Site.PROJECT);
        assertThat(created.text(Field.CURRENCY)).isEqualTo("USD");
    }

    @Test
    void nameOfTwoOrOfWhatItemsCannotUseIsNotGuessed() {
        List<ErpRecord> before = records().all(RecordKind.VENDOR);
        List<ErpRecord> vendors = new ArrayList<>(before);
        vendors.add(new ErpRecord(RecordKind.VENDOR, "V-7001", "Twin Works", true));
        vendors.add(new ErpRecord(RecordKind.VENDOR, "V-7002", "Twin works", true));
        vendors.add(new ErpRecord(RecordKind.VENDOR, "V-7003", "Gone Works", false));
        records().take(RecordKind.VENDOR, vendors);

        for (String name : List.of("Twin Works", "Gone Works")) {
            Map<String, String> typed = typed();
            typed.put("vendor", name);
            HttpResponse<String> answer = paula().submit(NEW, NEW, Page.form(typed));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Page.words(answer)).contains("The ERP has no vendor with the code " + name + ".");
            assertThat(Page.value(answer, "vendor")).isEqualTo(name);
        }
        records().take(RecordKind.VENDOR, before);
    }

    @Test
    void namesAreForPeopleAndMachinesGiveCodes() {
        String vendor =
                records().find(RecordKind.VENDOR, Site.VENDOR).orElseThrow().name();
        Draft draft = Site.with(Site.commitment("Concrete", "1250.00"), Field.VENDOR, vendor);

        assertThatThrownBy(() -> site.sendToErp().create(site.person("paula"), draft))
                .isInstanceOf(InvalidItem.class);
    }

    @Test
    void jobsOfOursAndTheProjectsCommitmentsAreOffered() {
        Item job = site.sendToErp().create(site.person("paula"), job("Hall of fame"));
        Item givenUp = site.sendToErp().create(site.person("paula"), job("Hall of shame"));
        site.sendToErp().markVoid(site.person("paula"), givenUp.id(), "Not built");
        Item commitment = site.sendToErp()
                .create(
                        site.person("paula"),
                        Site.with(Site.commitment("Marble", "9.00"), Field.PROJECT, job.text(Field.NUMBER)));
        String order = "/erp/new/commitment-change-order";
        String option = "<option value=\"" + commitment.text(Field.NUMBER) + "\">Marble</option>";

        String blank = paula().get(order).body();
        assertThat(blank)
                .contains("<option value=\"" + job.text(Field.NUMBER) + "\">Hall of fame</option>")
                .contains("<option value=\"" + Site.PROJECT + "\">")
                .contains("list=\"commitments\"", "data-from=\"" + order + "/commitments\"")
                .doesNotContain("Hall of shame", option);
        assertThat(paula().submit(order, order, Page.form(Map.of("project", "hall OF fame")))
                        .body())
                .contains(option);
        assertThat(paula().get(order + "/commitments?project=" + job.text(Field.NUMBER))
                        .body())
                .contains(option)
                .doesNotContain("<html");
        assertThat(Browser.of(port, "anna")
                        .get(order + "/commitments?project=" + Site.PROJECT)
                        .statusCode())
                .isEqualTo(403);
    }

    private static Draft job(String title) {
        String number = "J-" + UUID.randomUUID().toString().substring(0, 8);
        return new Draft(
                ItemType.JOB, new Source("test", number), Map.of(Field.NUMBER, number, Field.TITLE, title), List.of());
    }

    private ErpRecords records() {
        return context.getBean(ErpRecords.class);
    }

    private Browser paula() {
        return Browser.of(port, "paula");
    }

    private static String edited(Item item) {
        return Page.of(item) + "/edit";
    }

    private Item created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(Page.words(answer)).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return site.items().get(ItemId.of(location.substring(location.lastIndexOf('/') + 1)));
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("source", UUID.randomUUID().toString());
        typed.put("number", "SC-" + UUID.randomUUID().toString().substring(0, 8));
        typed.put("title", "Footings");
        typed.put("kind", "subcontract");
        typed.put("status", "approved");
        typed.put("project", Site.PROJECT);
        typed.put("vendor", Site.VENDOR);
        typed.put("currency", "USD");
        typed.put("amount", "1250.00");
        line(typed, 0, "1000.00");
        line(typed, 1, "250.00");
        line(typed, 4, "");
        return typed;
    }

    private static void line(Map<String, String> typed, int index, String amount) {
        typed.put("lines/" + index + "/costCode", amount.isEmpty() ? "" : "03-3000");
        typed.put("lines/" + index + "/amount", amount);
    }

    private static Map<String, String> edit(Item item) {
        Map<String, String> typed = new HashMap<>();
        typed.put("version", String.valueOf(item.version()));
        item.content().fields().forEach((field, text) -> typed.put(field.key(), text));
        for (int i = 0; i < item.content().lines().size(); i++) {
            int index = i;
            for (LineField field : LineField.values()) {
                typed.put(
                        "lines/" + index + "/" + field.key(),
                        item.content().lines().get(index).text(field));
            }
        }
        return typed;
    }
}
