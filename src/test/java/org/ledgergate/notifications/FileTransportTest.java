package org.ledgergate.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.notifications.PostOffice.PAULA;
import static org.ledgergate.notifications.PostOffice.commitment;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Without a mail server, mails are files. Rule R20. */
@ExtendWith(OutputCaptureExtension.class)
class FileTransportTest {

    @TempDir
    Path data;

    @Test
    void withoutAMailServerMailsAreFilesAndTheLogSaysWhere(CapturedOutput log) throws Exception {
        TestClock clock = new TestClock("2026-03-12T09:00:00Z");
        try (PostOffice office =
                new PostOffice(TestDatabase.H2.fresh(), clock, "ledgergate.data-folder=" + data, "spring.mail.host=")) {
            office.reject(office.sentSilently(PAULA, commitment("SC-1", "Concrete works", "10.00")), "Wrong vendor");
            office.deliverDue();
        }

        Path file = files().get(0);
        assertThat(files()).hasSize(1);
        assertThat(file.getFileName().toString()).matches("20260312-090000-[0-9a-f-]{36}\\.eml");
        assertThat(read(file).subject()).isEqualTo("Commitment SC-1 was rejected: Concrete works");
        assertThat(read(file).text()).contains("> Wrong vendor");
        assertThat(log).contains("mails are written to " + data.resolve("mail")).contains("written to " + file);
    }

    @Test
    void aMailThatIsTriedAgainReplacesItself() throws Exception {
        FileTransport transport = new FileTransport(data.resolve("mail"), new InternetAddress("a@example.com"));

        transport.send(letter());
        Delivery again = transport.send(letter());

        assertThat(again).isEqualTo(Delivery.TAKEN);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenToLosesNothing() throws Exception {
        Path occupied = Files.writeString(data.resolve("mail"), "a file where the folder should be");

        Delivery delivery = new FileTransport(occupied, new InternetAddress("a@example.com")).send(letter());

        assertThat(delivery.result()).isEqualTo(Delivery.Result.UNREACHED);
    }

    private static Letter letter() throws Exception {
        return new Letter("<1@a>", Instant.EPOCH, new InternetAddress("b@example.com"), "Subject", "Text", "<p></p>");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("mail"))) {
            return files.toList();
        }
    }

    private static ReceivedMail read(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new ReceivedMail(new MimeMessage(Session.getInstance(new Properties()), in));
        }
    }
}
