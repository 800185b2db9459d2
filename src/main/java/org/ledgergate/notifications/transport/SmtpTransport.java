package org.ledgergate.notifications.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the configured mail server. */
class SmtpTransport implements MailTransport {

    private final JavaMailSenderImpl server;
    private final InternetAddress from;

    SmtpTransport(JavaMailSenderImpl server, InternetAddress from) {
        this.server = server;
        this.from = from;
        // Without these a silent server would hold the sender for ever.
        Properties properties = server.getJavaMailProperties();
        properties.putIfAbsent("mail.smtp.connectiontimeout", "10000");
        properties.putIfAbsent("mail.smtp.timeout", "30000");
        properties.putIfAbsent("mail.smtp.writetimeout", "30000");
    }

    @Override
    public Delivery send(Letter letter) {
        try {
            server.send(new LetterMessage(letter, from));
            return Delivery.TAKEN;
        } catch (MailSendException failure) {
            return read(failure);
        } catch (MailException failure) {
            return new Delivery(Delivery.Result.UNREACHED, text(failure));
        } catch (MessagingException unwritable) {
            return new Delivery(Delivery.Result.UNCERTAIN, text(unwritable));
        }
    }

    private static Delivery read(MailSendException failure) {
        if (failure.getFailedMessages().isEmpty()) {
            // Only the goodbye failed; the server has the mail.
            return Delivery.TAKEN;
        }
        Exception why = failure.getMessageExceptions()[0];
        if (why == failure.getCause()) {
            // The sender fails as a whole only while it connects.
            return new Delivery(Delivery.Result.UNREACHED, text(why));
        }
        return new Delivery(refused(why) ? Delivery.Result.REFUSED : Delivery.Result.UNCERTAIN, text(why));
    }

    private static boolean refused(@Nullable Exception why) {
        if (why instanceof SMTPAddressFailedException address) {
            return permanent(address.getReturnCode());
        }
        // A refused sender is our own fault: somebody will set it right, and no mail is lost until then.
        if (why instanceof SMTPSendFailedException mail && !mail.getCommand().startsWith("MAIL")) {
            return permanent(mail.getReturnCode()) || refused(mail.getNextException());
        }
        return why instanceof MessagingException other && refused(other.getNextException());
    }

    private static boolean permanent(int code) {
        return code >= 500 && code < 600;
    }

    private static String text(Throwable failure) {
        return failure.toString();
    }
}
