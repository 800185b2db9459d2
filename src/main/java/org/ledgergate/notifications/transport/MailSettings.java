package org.ledgergate.notifications.transport;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mails come from and what their links lead to.
 *
 * @param baseUrl Address by which people's browsers reach Ledgergate; links in emails begin with it.
 * @param dataFolder Folder of the database, the attachments and, without a mail server, the emails.
 */
@ConfigurationProperties("ledgergate")
public record MailSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("./data") Path dataFolder,
        @DefaultValue Mail mail) {

    /** @param from Sender of the emails: an address, with or without a name. */
    public record Mail(
            @DefaultValue("Ledgergate <ledgergate@localhost>")
            String from) {}

    public MailSettings {
        baseUrl = baseUrl.replaceAll("/+$", "");
    }

    public String itemLink(String itemId) {
        return baseUrl + "/erp/items/" + itemId;
    }

    /** Where each person reads what they may do. */
    public String personLink() {
        return baseUrl + "/erp/me";
    }

    public String tasklistLink() {
        return baseUrl + "/camunda/app/tasklist/default/";
    }

    Path folder() {
        return dataFolder.resolve("mail").toAbsolutePath().normalize();
    }

    InternetAddress from() {
        try {
            return new InternetAddress(mail.from(), true);
        } catch (AddressException unusable) {
            throw new IllegalStateException(
                    "ledgergate.mail.from must be a mail address, for example Ledgergate <erp@example.com>, not "
                            + mail.from(),
                    unusable);
        }
    }

    /** The part of the sender's address that message ids end with. */
    public String domain() {
        String address = from().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
