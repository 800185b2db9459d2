package org.ledgergate.notifications.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.notifications.transport.ScriptedMailServer.HANG_UP;

import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgergate.notifications.transport.Delivery.Result;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server can say or fail to say, and what is made of it. */
class SmtpTransportTest {

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user,           REFUSED",
        "RCPT, 450 greylisted,             UNCERTAIN",
        "DATA, 554 no mail today,          REFUSED",
        ".,    554 looks like spam,        REFUSED",
        ".,    451 disk full,              UNCERTAIN",
        "MAIL, 550 you are not from here,  UNCERTAIN",
        "QUIT, 500 what,                   TAKEN",
    })
    void anAnswerIsReadByWhatItSaysAboutTheMail(String command, String answer, Result result) throws Exception {
        Delivery delivery = send(Map.of(command, answer));

        assertThat(delivery.result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"EHLO, UNREACHED", "DATA, UNCERTAIN", "., UNCERTAIN", "QUIT, TAKEN"})
    void aServerThatHangsUpMayHaveTheMailOnceItWasHandedOver(String command, Result result) throws Exception {
        Map<String, String> answers =
                command.equals("EHLO") ? Map.of("EHLO", HANG_UP, "HELO", HANG_UP) : Map.of(command, HANG_UP);

        Delivery delivery = send(answers);

        assertThat(delivery.result()).isEqualTo(result);
    }

    @Test
    void whereNobodyListensNothingWasHandedOver() throws Exception {
        int port;
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            port = server.port();
        }

        Delivery delivery = send(port);

        assertThat(delivery.result()).isEqualTo(Result.UNREACHED);
        assertThat(delivery.message()).contains("Connection refused");
    }

    private static Delivery send(Map<String, String> answers) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(answers)) {
            return send(server.port());
        }
    }

    private static Delivery send(int port) throws Exception {
        InternetAddress somebody = new InternetAddress("somebody@example.com");
        Letter letter = new Letter("<1@example.com>", Instant.EPOCH, somebody, "Subject", "Text", "<p>Text</p>");
        return transport(port).send(letter);
    }

    private static SmtpTransport transport(int port) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpTransport(sender, new InternetAddress("somebody@example.com"));
    }
}
