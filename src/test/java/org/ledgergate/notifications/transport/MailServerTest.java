package org.ledgergate.notifications.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ledgergate.OtherApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A mail server that is named in the settings is used by the whole application. Rule R17. */
@OtherApplication
@TestPropertySource(properties = "spring.mail.host=127.0.0.1")
class MailServerTest {

    @Autowired
    private MailTransport transport;

    @Test
    void mailsGoToTheServerThatIsNamed() {
        assertThat(transport).isInstanceOf(SmtpTransport.class);
    }
}
