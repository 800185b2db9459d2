package org.ledgergate.notifications.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes mails as files while there is no mail server; a mail that is tried again replaces itself. */
class FileTransport implements MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(FileTransport.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InternetAddress from;

    FileTransport(Path folder, InternetAddress from) {
        this.folder = folder;
        this.from = from;
        LOG.info("No mail server (spring.mail.host) is configured: emails are written to {}", folder);
    }

    @Override
    public Delivery send(Letter letter) {
        Path file = folder.resolve(name(letter));
        Path unfinished = folder.resolve(name(letter) + ".part");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                new LetterMessage(letter, from).writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("Email to {} \"{}\" written to {}", letter.to().getAddress(), letter.subject(), file);
            return Delivery.TAKEN;
        } catch (IOException | MessagingException failure) {
            return new Delivery(Delivery.Result.UNREACHED, failure.toString());
        }
    }

    private static String name(Letter letter) {
        String id = letter.messageId().replaceAll("@.*|[^A-Za-z0-9-]", "");
        return STAMP.format(letter.date()) + "-" + id + ".eml";
    }
}
