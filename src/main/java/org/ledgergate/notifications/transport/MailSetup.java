package org.ledgergate.notifications.transport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses the way that mails leave by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailSetup {

    @Bean
    MailTransport mailTransport(
            @Value("${spring.mail.host:}") String host,
            ObjectProvider<JavaMailSenderImpl> server,
            MailSettings settings) {
        return host.isBlank()
                ? new FileTransport(settings.folder(), settings.from())
                : new SmtpTransport(server.getObject(), settings.from());
    }
}
