package org.ledgergate.notifications;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A mail as its reader has it. */
record ReceivedMail(MimeMessage mail) {

    String subject() {
        return header("Subject");
    }

    /** Returns the only address that it went to. */
    String recipient() {
        return header("To").replaceAll(".*<|>.*", "");
    }

    String messageId() {
        return header("Message-ID");
    }

    List<String> headerNames() {
        try {
            return Collections.list(mail.getAllHeaders()).stream()
                    .map(Header::getName)
                    .toList();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Returns a header as people read it; fails unless there is exactly one. */
    String header(String name) {
        try {
            String[] values = mail.getHeader(name);
            if (values == null || values.length != 1) {
                throw new IllegalStateException(name + ": " + Arrays.toString(values));
            }
            return MimeUtility.decodeText(MimeUtility.unfold(values[0]));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String text() {
        return part(mail, "text/plain").orElseThrow();
    }

    String html() {
        return part(mail, "text/html").orElseThrow();
    }

    private static Optional<String> part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return Optional.of(part.getContent().toString().replace("\r\n", "\n"));
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    Optional<String> found = part(parts.getBodyPart(i), type);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
