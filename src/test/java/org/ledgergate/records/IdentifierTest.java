package org.ledgergate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers: what people see is what they typed, cleaned, and writings of one number or code are the same. */
class IdentifierTest {

    /** What can stand in a number, and what looks like it or like nothing. */
    private static final List<String> PIECES = List.of(
            "A",
            "a",
            "7",
            "/",
            "\u00c9",
            "E\u0301",
            "e\u0301",
            "\u03c3",
            "\u03c2",
            "\u0130",
            "\u0131",
            "\u1e9e",
            "\u00df",
            "\uff21",
            "-",
            "\u2011",
            "\u2013",
            "\u2212",
            " ",
            "\t",
            "\u00a0",
            "\u3000",
            "\u200b",
            "\u00ad",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\ufe0f",
            "\u3164",
            "\u034f",
            "\u0085",
            "\u0301",
            "\u212a",
            "\ud83c\udfd7",
            "\ud800");

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'  SC-001 ',SC-001",
                "'SC-001\u00a0',SC-001",
                "'\u2003SC\u3000 \u202f001',SC 001",
                "'SC\t\t001\r\n',SC 001",
                "'SC-\u200b00\u00ad1',SC-001",
                "'\u202eSC-001\u202c\u200f',SC-001",
                "'\u2066SC-001\u2069\ufeff',SC-001",
                "'SC-\u0007001',SC-001",
                "'SC-001\ufe0f',SC-001",
                "'SC \u200b 001',SC 001",
                "'Cafe\u0301-1',Caf\u00e9-1",
                "'Cafe\u200d\u0301-1',Caf\u00e9-1",
                // what people see is kept: another hyphen, the case, wide letters
                "'Sc\u2013001',Sc\u2013001",
                "'\uff33\uff23-1',\uff33\uff23-1"
            })
    void whatIsKeptIsWhatWasTypedWithoutWhatNobodySees(String typed, String kept) {
        assertThat(Identifier.clean(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inv-77 a",
                "INV-77 A",
                "\u00a0Inv-77\u2007\u2007a",
                "INV\u201077 A",
                "INV\u201177 A",
                "INV\u201277 A",
                "INV\u201377 A",
                "INV\u201477 A",
                "INV\u221277 A",
                "INV\uff0d77 A",
                "INV-7\u200b7 A",
                "INV-7\u00ad7\tA",
                "\u202eINV-77 A"
            })
    void writingsOfOneNumberAreTheSame(String written) {
        assertThat(Identifier.key(written)).isEqualTo(Identifier.key("Inv-77 A"));
    }

    @ParameterizedTest
    @CsvSource({
        "INV-77,INV-7",
        "INV-77,INV77",
        "INV-77,INV 77",
        "INV-77,\uff29NV-77",
        "CAFE-1,CAF\u00c9-1",
        "INV_77,INV-77"
    })
    void whatPeopleTellApartIsNotTheSame(String one, String other) {
        assertThat(Identifier.key(one)).isNotEqualTo(Identifier.key(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00a0\t", "\u200b", "\u202e\u202c", "\ufeff\u00ad", "\u3164", "\u2800", "\udb40\udc41"
            })
    void whatShowsNothingIsNothing(String invisible) {

        assertThat(Identifier.clean(invisible)).isEmpty();
    }

    @Test
    void whatNoDatabaseKeepsIsLeftToBeRefused() {
        assertThat(Identifier.clean("a\0b")).isEqualTo("a\0b");
        assertThat(Identifier.clean("a\ud800")).isEqualTo("a\ud800");
    }

    @Test
    void cleaningAndComparingAreTheSameDoneOnceOrTwice() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 20_000; i++) {
            String typed = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            String kept = Identifier.clean(typed);
            String key = Identifier.key(typed);

            assertThat(Identifier.clean(kept)).as(typed).isEqualTo(kept);
            assertThat(Identifier.key(key)).as(typed).isEqualTo(key);
            assertThat(Identifier.key(kept)).as(typed).isEqualTo(key);
            assertThat(Identifier.key(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                    .as(typed)
                    .isEqualTo(key);
            assertThat(Identifier.key(
                            " " + typed.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT)))
                    .as("a number of the same length whatever the case: " + typed)
                    .satisfies(folded -> {
                        if (typed.codePoints().noneMatch(letter -> "\u0130\u1e9e\u00df".indexOf(letter) >= 0)) {
                            assertThat(folded).isEqualTo(key);
                        }
                    });
        }
    }
}
