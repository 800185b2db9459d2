package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ledgergate.Site;
import org.ledgergate.TestClock;
import org.ledgergate.WholeApplication;
import org.ledgergate.access.People;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.notifications.transport.Delivery;
import org.ledgergate.notifications.transport.MailSettings;
import org.ledgergate.notifications.transport.MailTransport;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.ledgergate.worklist.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** An item's way through the process as its people's mailboxes see it. Rules R5, R6, R7. */
@WholeApplication
class ReSendAfterRejectTest {

    /** Long after every window and every summary of the other tests. */
    private static final TestClock LATER = new TestClock("2099-03-12T12:00:00Z");

    private static final String TITLE = "Sheet piling";

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    ApplicationContext context;

    private Site site;

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        site = new Site(context);
        deliver(letter -> Delivery.TAKEN);
    }

    @Test
    void afterARejectReSendingMailsNoApproverUntilTheDailySummary() {
        Item item = site.sendToErp().create(site.person("peter"), Site.commitment(TITLE, "1250.00"));
        String number = item.text(Field.NUMBER);

        site.sendToErp().send(site.person("paula"), item.id());
        assertThat(mailedAbout(number)).containsExactlyInAnyOrder("adam", "anna", "ben");

        site.sendToErp().reject(site.person("anna"), item.id(), "Wrong vendor");
        assertThat(mailedAbout(number)).containsExactlyInAnyOrder("paula", "peter");

        site.sendToErp().correct(site.person("paula"), item.id(), corrected(item));
        site.sendToErp().send(site.person("paula"), item.id());
        assertThat(mailedAbout(number)).isEmpty();

        summarize();
        assertThat(mailedAbout(number)).containsExactlyInAnyOrder("adam", "anna", "ben");
    }

    @Test
    void afterARejectReSendingMailsTheApproversWhereTheCompanyWantsIt() {
        Settings settings = context.getBean(Settings.class);
        Item item = site.sendToErp().create(site.person("peter"), Site.commitment(TITLE, "1250.00"));
        String number = item.text(Field.NUMBER);
        site.sendToErp().send(site.person("paula"), item.id());
        site.sendToErp().reject(site.person("anna"), item.id(), "Wrong vendor");
        mailedAbout(number);
        site.sendToErp().correct(site.person("paula"), item.id(), corrected(item));

        settings.change(site.person("adam"), Map.of(Setting.MAIL_ON_RESEND, "true"));
        try {
            site.sendToErp().send(site.person("paula"), item.id());
        } finally {
            settings.change(site.person("adam"), Map.of(Setting.MAIL_ON_RESEND, "false"));
        }

        assertThat(mailedAbout(number)).containsExactlyInAnyOrder("adam", "anna", "ben");
    }

    private static Draft corrected(Item item) {
        return Site.with(Site.draftOf(item), Field.TITLE, TITLE + ", north side");
    }

    /** Sends what waits by the real mail server, and answers who heard of the item. */
    private List<String> mailedAbout(String number) {
        new ApplicationContextRunner()
                .withUserConfiguration(MailServer.class)
                .withPropertyValues(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort())
                .run(beans -> deliver(beans.getBean(MailTransport.class)));
        List<String> recipients = Arrays.stream(server.getReceivedMessages())
                .map(ReceivedMail::new)
                .filter(mail -> mail.text().contains(number))
                .map(mail -> mail.recipient().replace("@example.com", ""))
                .toList();
        server.reset();
        return recipients;
    }

    private void deliver(MailTransport way) {
        Outbox outbox = new Outbox(context.getBean(NoticeTable.class), LATER, context.getBean(MailSettings.class));
        LetterWriter writer = new LetterWriter(
                context.getBean(People.class),
                context.getBean(WorkList.class),
                whatWaitsFromThisTest(),
                context.getBean(MailItems.class),
                context.getBean(MailTemplates.class));
        new MailDispatcher(alerts(outbox), outbox, writer, way, LATER).deliverDue();
    }

    /** A mail lists so many items and no more; those of other tests would take all the room. */
    private OpenReviews whatWaitsFromThisTest() {
        return new OpenReviews(context.getBean(WorkList.class), context.getBean(Settings.class)) {
            @Override
            List<ItemRow> all() {
                return super.all().stream()
                        .filter(row -> row.text(Field.TITLE).startsWith(TITLE))
                        .toList();
            }
        };
    }

    private void summarize() {
        Settings settings = context.getBean(Settings.class);
        OpenReviews waiting = context.getBean(OpenReviews.class);
        Summaries summaries = new Summaries(context.getBean(SummaryTable.class), waiting, settings, LATER);
        Outbox outbox = context.getBean(Outbox.class);
        new Notifications(context.getBean(People.class), alerts(outbox), summaries, outbox).queueSummaries();
    }

    private ReviewAlerts alerts(Outbox outbox) {
        return new ReviewAlerts(
                context.getBean(NoticeTable.class),
                outbox,
                context.getBean(People.class),
                context.getBean(Settings.class),
                LATER);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailSettings.class)
    @ComponentScan("org.ledgergate.notifications.transport")
    @Import(MailSenderAutoConfiguration.class)
    static class MailServer {}
}
