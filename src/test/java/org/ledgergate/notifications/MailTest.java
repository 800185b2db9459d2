package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.notifications.PostOffice.ADA;
import static org.ledgergate.notifications.PostOffice.ALEX;
import static org.ledgergate.notifications.PostOffice.ANNA;
import static org.ledgergate.notifications.PostOffice.PAULA;
import static org.ledgergate.notifications.PostOffice.PETER;
import static org.ledgergate.notifications.PostOffice.commitment;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Item;
import org.ledgergate.settings.Setting;

/** Who gets which mail, seen from a real mail server. Rules R5, R7, R17. */
class MailTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final TestClock clock = new TestClock("2026-03-12T09:00:00Z");
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(
                TestDatabase.H2.fresh(),
                clock,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsSentWithinTheWindowSharesOneMailPerApprover() {
        for (int i = 1; i <= 120; i++) {
            office.send("SC-" + i);
        }

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactlyInAnyOrder("anna@example.com", "alex@example.com");
        assertThat(subjects()).containsOnly("120 items await your Accept or Reject");
        assertThat(received().get(0).text())
                .contains("SC-1 ", "SC-100 ", "and 20 more.")
                .doesNotContain("SC-101");
    }

    @Test
    void whatIsSentAfterTheWindowIsAnotherMail() {
        office.send("SC-1");
        deliverAfter(WINDOW);
        office.send("SC-2");

        deliverAfter(WINDOW);

        assertThat(subjects()).filteredOn(subject -> subject.contains("SC-1")).hasSize(2);
        assertThat(subjects()).filteredOn(subject -> subject.contains("SC-2")).hasSize(2);
    }

    @Test
    void administratorsHearWhoAsksForAccessAndBothHearHowItWasDecided() {
        office.inTransaction(() -> {
            office.notifications().accessAsked(PAULA, "Can export jobs", "Month end is near");
            office.notifications().accessDeclined(PAULA, ADA, "Can export jobs", "Ask your controller");
            return ADA;
        });

        deliverAfter(Duration.ZERO);

        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "Paula Project asks for access to ERP Integrations",
                        "Paula Project was not given the access that they asked for",
                        "Paula Project was not given the access that they asked for");
        assertThat(recipients()).contains(ADA.email(), PAULA.email());
        assertThat(received())
                .anySatisfy(mail -> assertThat(mail.text())
                        .contains("Can export jobs", "Month end is near", "/camunda/app/tasklist"))
                .anySatisfy(mail -> assertThat(mail.text())
                        .contains("Can export jobs", ADA.name() + " decided it: Ask your controller"));
    }

    @Test
    void noApproverIsMailedBeforeTheWindowEnds() {
        office.send("SC-1");

        deliverAfter(WINDOW.minusMillis(1));

        assertThat(received()).isEmpty();
    }

    @Test
    void nobodyIsAskedToReviewWhatTheySentThemselves() {
        office.send(ANNA, commitment("SC-1", "Concrete works", "10.00"));

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactly("alex@example.com");
    }

    @Test
    void nobodyIsAskedToReviewWhatTheyCreatedAlthoughAnotherSentIt() {
        office.retrieve(office.sentSilently(ANNA, commitment("SC-1", "Concrete works", "10.00")));
        office.send(PAULA, commitment("SC-1", "Concrete works", "10.00"));

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactly("alex@example.com");
    }

    @Test
    void sendersReviewTheirOwnWhereTheCompanyAllowsIt() {
        office.change(Setting.SEGREGATION_OF_DUTIES, "false");
        office.send(ANNA, commitment("SC-1", "Concrete works", "10.00"));

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactlyInAnyOrder("anna@example.com", "alex@example.com");
    }

    @Test
    void thePrivilegeAloneMakesNoApprover() {
        office.remove(ALEX);
        office.add(new Person("alex", "Alex", "alex@example.com", Set.of(Role.ACCOUNTING_APPROVER)));
        office.send("SC-1");

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactly("anna@example.com");
    }

    @Test
    void onlyApproversWhoMayExportTheTypeReviewIt() {
        office.add(new Person("alex", "Alex", "alex@example.com", ANNA.roles(), Set.of(GridRight.EXPORT_COMMITMENT)));
        office.send("SC-1");

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactly("anna@example.com");
    }

    @Test
    void whatWasAnsweredMeanwhileNeedsNoReview() {
        office.accept(office.send("SC-1"));
        office.send("SC-2");

        deliverAfter(WINDOW);

        assertThat(received())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).contains("SC-2").doesNotContain("SC-1"));
    }

    @Test
    void nobodyIsMailedWhenNothingIsLeftToReview() {
        office.retrieve(office.send("SC-1"));

        deliverAfter(WINDOW);

        assertThat(received()).isEmpty();
        assertThat(office.notifications().waiting()).isZero();
    }

    @Test
    void aMailThatStillWaitsDoesNotTellOfALaterSend() {
        office.reject(office.send("SC-1"), "Wrong vendor");
        office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "1250.00"));

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactly("paula@example.com");
    }

    @Test
    void aRejectIsToldAtOnceToSenderAndCreatorWithTheReason() {
        Item created = office.retrieve(office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "1250.00")));
        Item resent = office.sentSilently(PETER, commitment("SC-1", "Concrete works", "1250.00"));
        office.reject(resent, "Wrong vendor.\nPlease use the new one.");
        office.deliverDue();

        assertThat(created.id()).isEqualTo(resent.id());
        assertThat(recipients()).containsExactlyInAnyOrder("paula@example.com", "peter@example.com");
        assertThat(subjects()).containsOnly("Commitment SC-1 was rejected: Concrete works");
        assertThat(received().get(0).text())
                .contains("Reason given by Anna Approver:", "    > Wrong vendor.", "    > Please use the new one.");
    }

    @Test
    void whoSentAndCreatedIsToldOfARejectOnce() {
        office.reject(office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "10.00")), "Wrong vendor");

        office.deliverDue();

        assertThat(recipients()).containsExactly("paula@example.com");
    }

    @Test
    void oneMailboxIsToldOfARejectOnceWhoeverReadsIt() {
        office.add(new Person("peter", "Peter", "Paula@Example.COM", Set.of(Role.PROJECT_USER)));
        office.retrieve(office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "10.00")));
        Item resent = office.sentSilently(PETER, commitment("SC-1", "Concrete works", "10.00"));
        office.reject(resent, "Wrong vendor");

        office.deliverDue();

        assertThat(received()).hasSize(1);
    }

    @Test
    void aFailedExportIsToldToTheSenderAndToWhoAcceptedIt() {
        Item exporting = office.accept(office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "10.00")));

        office.failToExport(exporting, "Period 03 is closed");
        office.deliverDue();

        assertThat(recipients()).containsExactlyInAnyOrder("paula@example.com", "anna@example.com");
        assertThat(subjects()).containsOnly("Commitment SC-1 failed to export: Concrete works");
        assertThat(received().get(0).text()).contains("The ERP's message:", "> Period 03 is closed");
    }

    @Test
    void aFailedDirectExportIsToldToTheSenderAlone() {
        office.failToExport(office.exportDirectly(commitment("SC-1", "Concrete works", "10.00")), "Period closed");

        office.deliverDue();

        assertThat(recipients()).containsExactly("paula@example.com");
    }

    @Test
    void technicalTroubleIsToldToTheAdministratorsInOneMail() {
        office.troubleWith(office.exportDirectly(commitment("SC-1", "Concrete works", "10.00")), "Timed out");
        office.troubleWith(office.exportDirectly(commitment("SC-2", "Concrete works", "10.00")), "Timed out");

        office.deliverDue();

        assertThat(recipients()).containsExactly("ada@example.com");
        assertThat(subjects()).containsExactly("2 items are stuck on their way to the ERP");
    }

    @Test
    void whoHasNoAddressIsLeftOutAndTheOthersAreTold() {
        office.add(new Person("anna", "Anna", "", ANNA.roles()));
        office.send("SC-1");

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactly("alex@example.com");
    }

    @Test
    void whoLostTheirAddressMeanwhileIsDroppedAndTheOthersAreTold() {
        office.send("SC-1");
        office.add(new Person("anna", "Anna", "no address at all", ANNA.roles()));
        office.remove(ALEX);
        office.reject(office.send("SC-2"), "Wrong vendor");

        deliverAfter(WINDOW);

        assertThat(recipients()).containsExactly("paula@example.com");
        assertThat(office.notifications().waiting()).isZero();
    }

    private void deliverAfter(Duration time) {
        clock.forward(time);
        office.deliverDue();
    }

    private List<ReceivedMail> received() {
        return Arrays.stream(server.getReceivedMessages())
                .map(ReceivedMail::new)
                .toList();
    }

    private List<String> recipients() {
        return received().stream().map(ReceivedMail::recipient).toList();
    }

    private List<String> subjects() {
        return received().stream().map(ReceivedMail::subject).toList();
    }
}
