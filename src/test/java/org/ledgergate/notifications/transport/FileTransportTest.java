package org.ledgergate.notifications.transport;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Without a mail server, mails are files. Rule R20. */
@ExtendWith(OutputCaptureExtension.class)
class FileTransportTest {

    @TempDir
    Path data;

    @Test
    void aMailIsAFileAndTheLogSaysWhere(CapturedOutput log) throws Exception {
        FileTransport transport = new FileTransport(data.resolve("mail"), new InternetAddress("a@example.com"));

        transport.send(letter());

        Path file = files().get(0);
        assertThat(files()).hasSize(1);
        assertThat(file.getFileName().toString()).isEqualTo("19700101-000000-1.eml");
        assertThat(read(file).getSubject()).isEqualTo("Subject");
        assertThat(read(file).getMessageID()).isEqualTo("<1@a>");
        assertThat(log).contains("mails are written to " + data.resolve("mail")).contains("written to " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void whereNoMailServerIsNamedMailsAreFiles(String host) {
        new ApplicationContextRunner()
                .withUserConfiguration(Mail.class)
                .withPropertyValues("spring.mail.host=" + host, "ledgergate.data-folder=" + data)
                .run(beans -> assertThat(beans).getBean(MailTransport.class).isInstanceOf(FileTransport.class));
    }

    @Test
    void whereAMailServerIsNamedMailsGoThere() {
        new ApplicationContextRunner()
                .withUserConfiguration(Mail.class)
                .withPropertyValues("spring.mail.host=mail.example.com", "ledgergate.data-folder=" + data)
                .run(beans -> assertThat(beans).getBean(MailTransport.class).isInstanceOf(SmtpTransport.class));
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

    private static MimeMessage read(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailSettings.class)
    @Import({MailSenderAutoConfiguration.class, MailSetup.class})
    static class Mail {}
}
