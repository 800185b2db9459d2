package org.ledgergate.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.OddTexts;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.content.Field;

class MessageTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

    @Test
    void messageSaysItselfInEnglish() {
        assertThat(Message.of("item.field-locked", Field.VENDOR, ItemState.NOT_SENT))
                .hasToString("Vendor is locked while the item is not sent.");
        assertThat(Message.just(ItemState.NOT_SENT)).hasToString("not sent");
    }

    @Test
    void argumentsAreNeverReadAsAPattern() {
        assertThat(Message.of("send.commitment-unknown", "O'Neil {0} $1 \\ '' {x}"))
                .hasToString("Commitment O'Neil {0} $1 \\ '' {x} is unknown; create it first.");
    }

    @Test
    void otherLanguagesSayItTheirWay() {
        assertThat(Message.of("list.or", "esto", "eso").in(SPANISH, Object::toString))
                .isEqualTo("esto o eso");
    }

    @Test
    void numbersAreWrittenAsTheCountryWritesThem() {
        Message message = Message.of("bulk.too-many", 10000);

        assertThat(message).hasToString("More than 10,000 items match. Narrow the list first.");
        assertThat(message.in(Locale.forLanguageTag("es"), Object::toString)).contains("10.000");
    }

    @Test
    void codeThatNoTextHasIsNoMessage() {
        assertThatThrownBy(() -> Message.of("no.such.code").toString())
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no.such.code");
    }

    @Test
    void partsOfMessagesAreMessages() {
        List<String> many = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");

        assertThat(Message.together(List.of(Message.of("send.date"), Message.of("bulk.changed-since"))))
                .hasToString("Fill in the date. It was changed after it was chosen.");
        assertThat(Message.list(many)).hasToString("a, b, c, d, e, f, g, h, i, j, k");
        assertThat(Message.lines(List.of("one", "two"))).hasToString("one\ntwo");
        assertThat(Message.together(List.of())).isEqualTo(Message.NONE).hasToString("");
        assertThat(Message.just("")).isEqualTo(Message.NONE);
        assertThat(Message.just("\0")).isEqualTo(Message.NONE);
    }

    @Test
    void machinesGetTheSentence() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(Message.of("send.date")))
                .isEqualTo("\"Fill in the date.\"");
    }

    static List<Message> kept() {
        return List.of(
                Message.NONE,
                Message.just("Period is \"closed\" {0} é😀"),
                Message.just(ItemState.SENT),
                Message.of("item.field-locked", Field.VENDOR, ItemState.NOT_SENT),
                Message.of("value.length", "Title", new BigDecimal("300"), new BigDecimal("255.10")),
                Message.of(
                        "item.wrong-state-answered",
                        Message.together(List.of(ItemState.VOID, "SC-1")),
                        Message.of("wanted.answered-suspended"),
                        ItemState.SENT,
                        new Somebody("anna"),
                        Instant.parse("2026-11-30T10:00:00.123456Z")),
                Message.of("bulk.too-many", 10_000),
                Message.of("bulk.too-many", 10_000L),
                Message.of("send.commitment-unknown", ItemId.of("00000000-0000-0000-0000-000000000001")),
                Message.list(List.of("a", Message.of("send.date"))));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatIsKeptIsTheSameMessageAgain(Message message) {
        String json = MessageJson.write(message);
        Message again = MessageJson.read(json);

        assertThat(again).isEqualTo(message).hasSameHashCodeAs(message).hasToString(message.toString());
        assertThat(again.code()).isEqualTo(message.code());
        assertThat(MessageJson.write(again)).isEqualTo(json);
        assertThat(again.in(SPANISH, what -> what instanceof Word word ? word.textKey() : String.valueOf(what)))
                .isEqualTo(
                        message.in(SPANISH, what -> what instanceof Word word ? word.textKey() : String.valueOf(what)));
    }

    @Test
    void messagesThatSaySomethingElseAreOthers() {
        assertThat(new HashSet<>(kept()))
                .as("no two are equal, but for the same number written as an int and as a long")
                .hasSize(kept().size() - 1);
        assertThat(Message.of("bulk.too-many", 10_000)).isNotEqualTo(Message.of("bulk.too-many", "10000"));
        assertThat(Message.just(ItemState.SENT)).isNotEqualTo(Message.just("sent"));
    }

    @Test
    void textsFromOutsideAreKeptAsFarAsTheyCanBe() {
        for (String odd : OddTexts.ALL) {
            Message kept = MessageJson.read(MessageJson.write(Message.just(odd)));

            assertThat(kept).hasToString(Text.clean(odd, 4000));
        }
        String megabyte = "x".repeat(1 << 20);
        assertThat(MessageJson.write(Message.of("send.commitment-unknown", megabyte))
                        .length())
                .isLessThan(5000);
    }
}
