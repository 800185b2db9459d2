package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ledgergate.notifications.PostOffice.ANNA;
import static org.ledgergate.notifications.PostOffice.PAULA;
import static org.ledgergate.notifications.PostOffice.commitment;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.settings.Setting;
import org.springframework.dao.DuplicateKeyException;

/** The daily summary, from what waits to the mail server. Rules R6, R19. */
class SummaryTest {

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final TestClock clock = new TestClock("2026-03-12T07:00:00Z");
    private final DataSource database = TestDatabase.H2.fresh();
    private PostOffice office;

    @BeforeEach
    void open() {
        office = node(database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void itListsWhatWaitsForTheApproverAndNothingElse() {
        sent("SC-1");
        office.failToExport(office.accept(sent("SC-2")), "Period 03 is closed");
        office.accept(sent("SC-3"));
        office.retrieve(sent("SC-4"));

        summarize();

        assertThat(summaries())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("SC-1 ", "SC-2 ", "Sent 12 Mar 2026, 07:00 UTC by Paula Project; failed now")
                        .doesNotContain("SC-3", "SC-4"));
        assertThat(summaries().get(0).subject()).isEqualTo("Daily summary: 2 items wait for your answer");
    }

    @Test
    void whatWaitsLongestComesFirst() {
        office.retrieve(sent("SC-1"));
        clock.forward(Duration.ofMinutes(1));
        sent("SC-2");
        clock.forward(Duration.ofMinutes(1));
        sent("SC-1");

        summarize();

        assertThat(received().get(0).text()).containsSubsequence("SC-2 ", "SC-1 ");
    }

    @Test
    void whatIsReSentAfterARejectIsInTheNextSummaryAndInNoMailBefore() {
        Item rejected = office.reject(sent("SC-1"), "Wrong vendor");
        office.deliverDue();
        clock.forward(Duration.ofMinutes(5));
        Item resent = sent("SC-1");
        office.deliverDue();
        List<String> before = recipients();

        summarize();

        assertThat(resent.id()).isEqualTo(rejected.id());
        assertThat(before).containsExactly("paula@example.com");
        assertThat(recipients()).containsExactlyInAnyOrder("paula@example.com", "anna@example.com", "alex@example.com");
    }

    @Test
    void itLeavesOutWhatTheApproverSent() {
        office.sentSilently(ANNA, commitment("SC-1", "Concrete works", "10.00"));

        summarize();

        assertThat(recipients()).containsExactly("alex@example.com");
    }

    @Test
    void itLeavesOutWhatTheApproverMayNotExport() {
        office.add(new Person("alex", "Alex", "alex@example.com", ANNA.roles(), Set.of(GridRight.EXPORT_COMMITMENT)));
        sent("SC-1");

        summarize();

        assertThat(recipients()).containsExactly("anna@example.com");
    }

    @Test
    void whoDoesNotSubscribeGetsNone() {
        sent("SC-1");
        office.subscriptions().change("alex", false);

        summarize();

        assertThat(recipients()).containsExactly("anna@example.com");
        assertThat(office.subscriptions().subscribed("alex")).isFalse();
        assertThat(office.subscriptions().subscribed("anna")).isTrue();
    }

    @Test
    void whoSubscribesAgainGetsItAgain() {
        sent("SC-1");
        office.subscriptions().change("alex", false);
        office.subscriptions().change("alex", true);

        summarize();

        assertThat(recipients()).contains("alex@example.com");
    }

    @Test
    void whereNothingWaitsNobodyIsMailedAndWhatIsSentLaterWaitsForTomorrow() {
        summarize();
        sent("SC-1");
        clock.forward(Duration.ofMinutes(15));

        boolean dueToday = office.notifications().summaryDue();
        summarize();

        assertThat(dueToday).isFalse();
        assertThat(received()).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(office.notifications().summaryDue()).isTrue();
    }

    @Test
    void afterDaysWithoutAMailServerThereIsOneSummaryAndNotThree() {
        sent("SC-1");
        for (int day = 0; day < 3; day++) {
            office.queueSummaries();
            clock.forward(Duration.ofDays(1));
        }

        office.deliverDue();

        assertThat(recipients()).containsExactlyInAnyOrder("anna@example.com", "alex@example.com");
    }

    @Test
    void theCompanysClockDecides() {
        office.change(Setting.COMPANY_ZONE, "America/New_York");
        clock.set(Instant.parse("2026-03-12T10:59:00Z"));
        boolean before = office.notifications().summaryDue();

        clock.set(Instant.parse("2026-03-12T11:00:00Z"));

        assertThat(before).isFalse();
        assertThat(office.notifications().summaryDue()).isTrue();
    }

    @Test
    void anHourThatHasPassedWhenItIsSetBeginsTomorrow() {
        sent("SC-1");
        clock.set(Instant.parse("2026-03-12T14:24:00Z"));
        office.change(Setting.SUMMARY_TIME, "14:00");
        boolean today = office.notifications().summaryDue();

        clock.set(Instant.parse("2026-03-13T14:00:00Z"));

        assertThat(today).isFalse();
        assertThat(office.notifications().summaryDue()).isTrue();
    }

    @Test
    void aChangeOfTheZoneRepeatsNoBusinessDate() {
        sent("SC-1");
        office.change(Setting.COMPANY_ZONE, "Pacific/Auckland");
        office.queueSummaries();
        office.change(Setting.COMPANY_ZONE, "Europe/Berlin");

        assertThat(office.notifications().summaryDue()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesThatQueueTheSameSummaryQueueItOnce(TestDatabase kind) {
        DataSource shared = kind.fresh();
        try (PostOffice one = node(shared);
                PostOffice other = node(shared)) {
            one.sentSilently(PAULA, commitment("SC-1", "Concrete works", "10.00"));
            one.queueSummaries();

            other.queueSummaries();

            assertThat(one.notifications().waiting()).isEqualTo(2);
            assertThatThrownBy(() -> one.noteSummary("2026-03-12")).isInstanceOf(DuplicateKeyException.class);
        }
    }

    private Item sent(String number) {
        return office.sentSilently(PAULA, commitment(number, "Concrete works", "1250.00"));
    }

    private void summarize() {
        office.queueSummaries();
        office.deliverDue();
    }

    private PostOffice node(DataSource source) {
        return new PostOffice(
                source,
                clock,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.getSmtp().getPort());
    }

    private List<ReceivedMail> received() {
        return Arrays.stream(server.getReceivedMessages())
                .map(ReceivedMail::new)
                .toList();
    }

    private List<ReceivedMail> summaries() {
        return received().stream()
                .filter(mail -> mail.subject().startsWith("Daily"))
                .toList();
    }

    private List<String> recipients() {
        return received().stream().map(ReceivedMail::recipient).toList();
    }
}
