package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.access.Box;
import org.ledgergate.access.Role;
import org.ledgergate.items.Action;
import org.ledgergate.items.Field;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Option;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Somebody;
import org.ledgergate.messages.Word;

class KeptTest {

    private static final Message ITEM = Message.together(List.of(ItemType.COMMITMENT_CHANGE_ORDER, "CO-1"));

    private final Sentences sentences = new Sentences();

    static Stream<Message> messages() {
        Message vendor = Message.of("Choose the vendor, one that the ERP has.");
        Message ask = Message.of("Ask an ERP administrator: {0}.", Message.list(List.of("Adam Ashby", "Zoe Zander")));
        return Stream.of(
                Message.of(
                        "{0} cannot be {1}: it is {2}; {3} answered at {4}.",
                        ITEM,
                        Message.just(Action.ACCEPTED),
                        ItemState.EXPORTING,
                        new Somebody("anna"),
                        Instant.parse("2026-11-26T18:00:00.123456Z")),
                Message.of("{0} cannot be {1}: it is {2}.", ITEM, Message.of("tried in the ERP now"), ItemState.VOID),
                Message.together(List.of(
                        vendor,
                        Message.of("Vendor {0} is no longer active in the ERP; choose another.", "V. 1"),
                        Message.of(
                                "Set the status to {0}; it is {1}.",
                                Message.of("{0} or {1}", new Option("approved"), new Option("approved-as-noted")),
                                new Option("draft")),
                        Message.of("{0} has {1} characters, the ERP takes {2}.", Field.NUMBER, 31, 30))),
                Message.together(List.of(
                        Message.of("You can see everything here, but you need {0} for this.", Role.ACCOUNTING_APPROVER),
                        ask)),
                Message.together(List.of(
                        Message.of(
                                "You can push to accounting, but not this: {0} is not set for you.",
                                Box.EXPORT_COMMITMENT.named()),
                        ask)),
                Message.of("Somebody else was at work on it at the same moment. Do it by itself."));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatWasKeptInEnglishIsSaidAsIfItWereNew(Message message) {
        Message kept = sentences.kept().sentences(message.toString());

        assertThat(kept).hasToString(message.toString());
        assertThat(spanish(kept)).isEqualTo(spanish(message)).isNotEqualTo(message.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Period 2025-12 is closed", "Bucket V-1 leaks {0} $1. Mend it."})
    void whatIsNoneOfOurSentencesStays(String words) {
        assertThat(spanish(sentences.kept().sentences(words))).isEqualTo(words);
        assertThat(spanish(sentences.kept().note(words))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cost code 9 is missing.", "Amount must be below 5."})
    void wordsOfTheErpThatOnlyResembleOursStay(String words) {
        assertThat(spanish(sentences.kept().note(words))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not sent yet, and tried again by itself: The sandbox ERP cannot be reached."})
    void noteBearsTheWordsOfTheErp(String words) {
        assertThat(spanish(sentences.kept().note(words)))
                .isEqualTo("Sin enviar todavía; se intenta de nuevo por sí solo: The sandbox ERP cannot be reached.");
    }

    /** Whoever writes an acknowledgement chooses what an item's page and list have to make sense of. */
    static Stream<String> crafted() {
        Random random = new Random(13);
        List<String> patterns = sentencesOfOurs().toList();
        Supplier<String> piece = () -> patterns.get(random.nextInt(patterns.size()));
        return Stream.of(
                        Stream.of(
                                "Commitment SC-1 cannot be a: it is b; ",
                                "Commitment SC-1 was not sent: ",
                                "a or ",
                                ".",
                                " ",
                                ". ",
                                "{0} ",
                                "x"),
                        patterns.stream().map(pattern -> pattern + " "),
                        Stream.generate(() -> piece.get() + piece.get() + " " + piece.get())
                                .limit(100))
                .flatMap(Function.identity())
                .map(part -> part.repeat(4000 / part.length() + 1).substring(0, 4000));
    }

    private static Stream<String> sentencesOfOurs() {
        return new Sentences().patterns().stream().sorted().map(pattern -> pattern.replaceAll("\\{\\d}", "x"));
    }

    @ParameterizedTest
    @MethodSource("crafted")
    void noTextTakesLong(String text) {
        Effort effort = new Effort();

        assertTimeout(Duration.ofSeconds(2), () -> {
            sentences.kept().sentences(text, effort);
            sentences.kept().note(text);
        });

        assertThat(effort.spent()).isLessThan(2 * Effort.MOST);
    }

    @Test
    void whatTakesTooLongStaysAsItIs() {
        String text = "Commitment SC-1 cannot be a: it is b; ".repeat(105);
        Effort none = new Effort();
        none.spend(Effort.MOST + 1);

        assertThat(sentences.kept().sentences(text, none)).hasToString(text);
        assertThat(sentences.kept().note(text, none)).hasToString(text);
    }

    @Test
    void fortySentencesOfOursAreUnderstood() {
        String forty =
                sentencesOfOurs().filter(said -> said.endsWith(".")).limit(40).collect(Collectors.joining(" "));
        Effort effort = new Effort();

        assertThat(sentences.kept().sentences(forty, effort).about()).hasSize(40);
        assertThat(effort.isOver()).isFalse();
    }

    private String spanish(Object said) {
        if (said instanceof Message message) {
            return message.in(sentences.in(Locale.forLanguageTag("es"), message.pattern()), this::spanish);
        }
        if (said instanceof Somebody somebody) {
            return "whoever is " + somebody.id();
        }
        return said instanceof Word word ? word.said() : said.toString();
    }
}
