package org.ledgergate.notifications.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A letter in the form that mail servers and mail programs read; keeps its message id however often it is saved. */
class LetterMessage extends MimeMessage {

    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final String messageId;

    LetterMessage(Letter letter, InternetAddress from) throws MessagingException {
        super(NO_SESSION);
        this.messageId = letter.messageId();
        MimeMessageHelper parts = new MimeMessageHelper(
                this, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(letter.to());
        parts.setSubject(letter.subject());
        parts.setSentDate(Date.from(letter.date()));
        parts.setText(letter.text(), letter.html());
        // Source: RFC 3834, section 5: nobody's out-of-office answers this.
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
