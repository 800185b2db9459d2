package org.ledgergate.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {

    private enum State implements Word {
        NOT_SENT;

        @Override
        public String label() {
            return "Not sent";
        }

        @Override
        public String said() {
            return label().toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void messageSaysItselfInEnglish() {
        assertThat(Message.of("{0} is locked while the item is {1}.", "Vendor", State.NOT_SENT))
                .hasToString("Vendor is locked while the item is not sent.");
        assertThat(Message.just(State.NOT_SENT)).hasToString("not sent");
    }

    @Test
    void dataAreNeverReadAsAPattern() {
        assertThat(Message.of("Vendor {0}, line's {1}", "O'Neil {1} $1 \\", 2000))
                .hasToString("Vendor O'Neil {1} $1 \\, line's 2000");
    }

    @Test
    void otherLanguagesPutWhatItIsAboutElsewhere() {
        Message message = Message.of("{0} or {1}", "this", "that");

        assertThat(message.in(
                        "{1}, {0}",
                        what -> Map.of("this", "esto", "that", "eso").getOrDefault(what, "")))
                .isEqualTo("eso, esto");
    }

    @Test
    void partsOfMessagesAreMessages() {
        List<String> many = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");

        assertThat(Message.together(List.of(Message.of("One."), Message.of("Two."))))
                .hasToString("One. Two.");
        assertThat(Message.list(many)).hasToString("a, b, c, d, e, f, g, h, i, j, k");
        assertThat(Message.together(List.of())).hasToString("");
    }

    @Test
    void machinesGetTheSentence() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(Message.of("Fill in the date.")))
                .isEqualTo("\"Fill in the date.\"");
    }
}
