package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.notifications.PostOffice.PAULA;
import static org.ledgergate.notifications.PostOffice.commitment;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.OddTexts;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.messages.Message;

/** No mail is lost and none is sent twice, on both databases and before a real mail server. Rule R18. */
class OutboxTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock("2026-03-12T09:00:00Z");
    private GreenMail server = new GreenMail(setup(0));
    private int port;

    @BeforeEach
    void start() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheErpAndTheMailServerSayIsKeptWhateverItIs(TestDatabase database) {
        try (PostOffice office = open(database.fresh())) {
            for (String odd : OddTexts.ALL) {
                office.failToExport(
                        office.exportDirectly(commitment("SC-" + OddTexts.ALL.indexOf(odd), "Concrete", "10.00")), odd);

                Bundle bundle = office.take().orElseThrow();
                office.outbox().drop(bundle, odd);

                assertThat(bundle.notices())
                        .singleElement()
                        .satisfies(notice -> assertThat(notice.news().detail()).isEqualTo(Message.just(odd)));
            }
            assertThat(office.storedNotices()).isEqualTo(OddTexts.ALL.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldNotLeaveLeavesOnceWhenTheMailServerIsBack(TestDatabase database) {
        try (PostOffice office = open(database.fresh())) {
            server.stop();
            for (int i = 1; i <= 3; i++) {
                office.send("SC-" + i);
                after(WINDOW, office);
            }
            assertThat(office.notifications().waiting()).isEqualTo(6);
            restart();

            after(Duration.ofMinutes(15), office);
            after(Duration.ofMinutes(15), office);

            assertThat(recipients()).containsExactlyInAnyOrder("anna@example.com", "alex@example.com");
            assertThat(plain(0)).contains("SC-1 ", "SC-2 ", "SC-3 ");
            assertThat(office.notifications().waiting()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatIsUndoneIsToldToNobody(TestDatabase database) {
        try (PostOffice office = open(database.fresh())) {
            Item sent = office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "10.00"));

            office.undo(() -> office.reject(sent, "Wrong vendor"));
            office.deliverDue();

            assertThat(server.getReceivedMessages()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMailServerThatIsDownUndoesNoReject(TestDatabase database) {
        try (PostOffice office = open(database.fresh())) {
            server.stop();
            Item sent = office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "10.00"));

            Item rejected = office.reject(sent, "Wrong vendor");
            office.deliverDue();

            assertThat(rejected.lifecycle().message()).hasToString("Wrong vendor");
            assertThat(office.notifications().waiting()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileNobodyTakesMailsTheyAreTriedLessAndLessOften(TestDatabase database) {
        try (PostOffice office = open(database.fresh())) {
            server.stop();
            office.troubleWith(office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "10.00")), "Timed out");
            office.deliverDue();

            clock.forward(Duration.ofSeconds(59));
            assertThat(office.take()).isEmpty();
            after(Duration.ofSeconds(1), office);
            clock.forward(Duration.ofSeconds(119));
            assertThat(office.take()).isEmpty();
            clock.forward(Duration.ofSeconds(1));

            assertThat(office.take())
                    .hasValueSatisfying(bundle -> assertThat(bundle.attempts()).isEqualTo(3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatANodeTookAndDiedWithLeavesUnderTheSameMessageId(TestDatabase database) throws Exception {
        DataSource source = database.fresh();
        try (PostOffice dying = open(source);
                PostOffice other = open(source)) {
            dying.send("SC-1");
            clock.forward(WINDOW);
            List<String> taken = List.of(
                    dying.take().orElseThrow().messageId(),
                    dying.take().orElseThrow().messageId());

            other.deliverDue();
            assertThat(server.getReceivedMessages()).isEmpty();
            after(Outbox.CLAIM, other);

            assertThat(messageIds()).containsExactlyInAnyOrderElementsOf(taken);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTriedBeforeStaysAMailOfItsOwn(TestDatabase database) {
        try (PostOffice office = open(database.fresh())) {
            office.send("SC-1");
            clock.forward(WINDOW);
            Bundle first = office.take().orElseThrow();
            office.outbox().putBack(first, "no answer after the mail was sent");
            office.send("SC-2");
            clock.forward(WINDOW);

            Bundle again = nextFor(first.recipient(), office);
            Bundle later = nextFor(first.recipient(), office);

            assertThat(again.messageId()).isEqualTo(first.messageId());
            assertThat(again.notices()).hasSize(1);
            assertThat(later.messageId()).isNotEqualTo(first.messageId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverOfManyNodesTakesAMailIsTheOnlyOne(TestDatabase database) throws Exception {
        int nodes = 4;
        DataSource source = database.fresh();
        try (PostOffice office = open(source)) {
            for (int i = 1; i <= 40; i++) {
                office.add(project(i));
                office.reject(office.sentSilently(project(i), commitment("SC-" + i, "Works", "10.00")), "No");
            }
            ExecutorService threads = Executors.newFixedThreadPool(nodes);
            CyclicBarrier together = new CyclicBarrier(nodes);
            Callable<Void> node = () -> {
                together.await();
                office.deliverDue();
                return null;
            };

            for (Future<Void> done : threads.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
            threads.shutdown();

            assertThat(messageIds()).hasSize(40).doesNotHaveDuplicates();
            assertThat(recipients()).doesNotHaveDuplicates();
        }
    }

    private static Bundle nextFor(String recipient, PostOffice office) {
        Bundle next = office.take().orElseThrow();
        return next.recipient().equals(recipient) ? next : nextFor(recipient, office);
    }

    private static Person project(int i) {
        return new Person("p" + i, "P" + i, "p" + i + "@example.com", PAULA.roles());
    }

    private PostOffice open(DataSource source) {
        return new PostOffice(source, clock, "spring.mail.host=127.0.0.1", "spring.mail.port=" + port);
    }

    private void after(Duration time, PostOffice office) {
        clock.forward(time);
        office.deliverDue();
    }

    private void restart() {
        server = new GreenMail(setup(port));
        server.start();
    }

    private static ServerSetup setup(int port) {
        return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }

    private List<String> recipients() {
        return received().map(ReceivedMail::recipient).toList();
    }

    private List<String> messageIds() {
        return received().map(ReceivedMail::messageId).toList();
    }

    private String plain(int index) {
        return new ReceivedMail(server.getReceivedMessages()[index]).text();
    }

    private Stream<ReceivedMail> received() {
        MimeMessage[] mails = server.getReceivedMessages();
        return Arrays.stream(mails).map(ReceivedMail::new);
    }
}
