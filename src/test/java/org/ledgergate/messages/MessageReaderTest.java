package org.ledgergate.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ledgergate.items.ItemState;

class MessageReaderTest {

    private static final MessageReader SPANISH = new MessageReader() {
        @Override
        public Locale language() {
            return Locale.forLanguageTag("es");
        }

        @Override
        public String person(String id) {
            return "Anna Approver";
        }

        @Override
        public String at(Instant moment) {
            return "noon";
        }
    };

    @Test
    void everythingIsReadAsTheReaderKnowsIt() {
        List<Object> parts =
                List.of(new Somebody("anna"), Instant.EPOCH, ItemState.VOID, new BigDecimal("1250.50"), "as it is");

        assertThat(SPANISH.said(Message.list(parts)))
                .isEqualTo("Anna Approver, noon, " + ItemState.VOID.in(SPANISH.language()) + ", 1.250,50, as it is");
    }

    @Test
    void partsOfAMessageAreReadByTheSameReader() {
        Message part = Message.together(List.of(new Somebody("anna"), 1000));

        assertThat(SPANISH.said(Message.of("list.or", part, "nobody"))).isEqualTo("Anna Approver 1.000 o nobody");
    }
}
