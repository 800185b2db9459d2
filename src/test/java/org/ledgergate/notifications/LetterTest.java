package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.notifications.PostOffice.ANNA;
import static org.ledgergate.notifications.PostOffice.PAULA;
import static org.ledgergate.notifications.PostOffice.commitment;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.messages.Catalog;
import org.ledgergate.messages.Message;
import org.ledgergate.settings.Setting;

/** What a mail says and how, as its reader has it. Rule R17. */
class LetterTest {

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final TestClock clock = new TestClock("2026-03-12T23:30:00Z");
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(
                TestDatabase.H2.fresh(),
                clock,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.getSmtp().getPort(),
                "ledgergate.base-url=https://erp.example.com/",
                "ledgergate.mail.from=ERP gate <gate@example.com>");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void bothPartsSayWhatTheItemIsAndLeadToIt() {
        office.change(Setting.COMPANY_ZONE, "Australia/Sydney");

        Item item = rejected(commitment("SC-1", "Concrete works", "1234567.5"), "Wrong cost code");

        ReceivedMail mail = received().get(0);
        assertThat(mail.header("From")).isEqualTo("ERP gate <gate@example.com>");
        assertThat(mail.header("Message-ID")).endsWith("@example.com>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(List.of(mail.text(), shown(mail.html())))
                .allSatisfy(part -> assertThat(part)
                        .contains(
                                "Commitment SC-1",
                                "Concrete works",
                                "Acme & Søn <Beton> (V-1001)",
                                "Harbour Tower (J-2041)",
                                "1,234,567.50 USD",
                                "Sent 13 Mar 2026, 10:30 AEDT by Paula Project; rejected now",
                                "Reason given by Anna Approver",
                                "Wrong cost code",
                                "https://erp.example.com/erp/items/" + item.id()));
    }

    @Test
    void eachRecipientIsToldInTheirLanguageAtTheirTime() {
        office.chooses(PAULA, "es-MX", "America/Mexico_City");

        Item item = rejected(commitment("SC-1", "Concrete works", "1234567.5"), "Wrong cost code");

        ReceivedMail mail = received().get(0);
        assertThat(mail.subject()).isEqualTo("Compromiso SC-1: rechazo: Concrete works");
        assertThat(List.of(mail.text(), shown(mail.html())))
                .allSatisfy(part -> assertThat(part)
                        .contains(
                                "Compromiso SC-1",
                                "Vuelve a estar en sus manos",
                                "1,234,567.50 USD",
                                "Envío: 12 mar. 2026 17:30:00 CST, ",
                                "de Paula Project; ahora: con rechazo",
                                "Motivo de Anna Approver",
                                "Wrong cost code",
                                "https://erp.example.com/erp/items/" + item.id()));
        assertThat(mail.html()).contains("lang=\"es\"");
    }

    @Test
    void whoChoseNoLanguageIsToldInTheCompanysAndWhoDidInTheirOwn() {
        office.change(Setting.COMPANY_LANGUAGE, "es-MX");

        rejected(commitment("SC-1", "Concrete works", "10.00"), "Wrong cost code");
        office.chooses(PAULA, "en-US", "");
        rejected(commitment("SC-2", "Concrete works", "10.00"), "Wrong cost code");

        assertThat(received())
                .extracting(ReceivedMail::subject)
                .containsExactlyInAnyOrder(
                        "Compromiso SC-1: rechazo: Concrete works", "Commitment SC-2 was rejected: Concrete works");
    }

    @Test
    void whatLedgergateItselfSaysIsInTheRecipientsLanguageToo() {
        office.chooses(PAULA, "es", "");
        office.failToExport(
                office.exportDirectly(commitment("SC-1", "Concrete works", "10.00")),
                Message.of("export.never-answered"));
        office.deliverDue();

        assertThat(received().get(0).text())
                .contains("Mensaje del ERP", Catalog.text(Locale.forLanguageTag("es"), "export.never-answered"));
    }

    @Test
    void aMailToReviewLeadsToTasklistAndOthersDoNot() {
        office.send(PAULA, commitment("SC-1", "Concrete works", "10.00"));
        clock.forward(Duration.ofMinutes(1));
        rejected(commitment("SC-2", "Concrete works", "10.00"), "Wrong vendor");

        String tasklist = "https://erp.example.com/camunda/app/tasklist/default/";
        assertThat(received())
                .hasSize(3)
                .allSatisfy(mail -> assertThat(
                                mail.text().contains(tasklist) && mail.html().contains("href=\"" + tasklist + "\""))
                        .isEqualTo(mail.subject().contains("awaits")));
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        Draft yen = PostOffice.with(commitment("SC-1", "Tower crane", "12000000"), Map.of(Field.CURRENCY, "JPY"));

        rejected(yen, "Wrong vendor");

        assertThat(received().get(0).text()).contains("12,000,000 JPY").doesNotContain("12,000,000.");
    }

    static Stream<String> typed() {
        return Stream.of(
                "x\r\nBcc: eve@example.com",
                "x\nSubject: other\n\nbody",
                "x\r\n\r\n<script>alert(1)</script>",
                "<img src=x onerror=alert(1)> & \"quoted\" 'twice'",
                "${7*7} #{7*7} *{7*7} {{7*7}} %{7*7}",
                "[[${7*7}]] [(${7*7})] __${7*7}__ |${7*7}|",
                "[# th:utext=\"${7*7}\"]x[/]",
                "\" th:utext=\"${7*7}\" x=\"",
                "👷‍♀️ Fundação — Straße 日本語",
                "\u202Edesrever\u2066 \u0000\u0007\u001B[31m red",
                "line\u2028separator\u0085next",
                "=?utf-8?q?Bcc=3A_eve=40example=2Ecom?=",
                "%n %s %1$s",
                "x".repeat(3000));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void whatPeopleTypedIsShownAndDoesNothing(String typed) {
        office.add(new Person("anna", typed, ANNA.email(), ANNA.roles()));
        office.add(new Person("paula", typed, PAULA.email(), PAULA.roles()));
        String title = MailText.shortened(typed.replaceAll("\\p{Cc}", " "), 200);

        rejected(commitment("SC-1", title, "10.00"), typed);

        ReceivedMail mail = received().get(0);
        assertThat(received()).hasSize(1);
        assertThat(mail.recipient()).isEqualTo("paula@example.com");
        assertThat(mail.headerNames())
                .doesNotHaveDuplicates()
                .doesNotContain("Bcc", "bcc")
                .contains("Subject", "To", "From", "Date", "Message-ID", "MIME-Version", "Content-Type");
        assertThat(mail.subject()).startsWith("Commitment SC-1 was rejected: ").doesNotContain("\r", "\n");
        assertThat(mail.html()).doesNotContain("<script", "<img", "onerror=alert(1)>", "\u202E", "\u0000", "\u001B");
        assertThat(mail.text()).doesNotContain("\u202E", "\u0000", "\u001B", "\u2028");
        assertThat(mail.text() + mail.html() + mail.subject())
                .doesNotContainPattern("(?<![0-9A-Za-z-])49(?![0-9A-Za-z-])");
        MailText.lines(typed).forEach(line -> {
            assertThat(mail.text()).contains("    > " + line);
            assertThat(shown(mail.html())).contains(line);
        });
    }

    private Item rejected(Draft draft, String reason) {
        Item item = office.reject(office.sentSilently(PAULA, draft), reason);
        office.deliverDue();
        return item;
    }

    private List<ReceivedMail> received() {
        return Arrays.stream(server.getReceivedMessages())
                .map(ReceivedMail::new)
                .toList();
    }

    private static String shown(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
