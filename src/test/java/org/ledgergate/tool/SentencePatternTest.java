package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledgergate.tool.SentencePattern.Found;

class SentencePatternTest {

    private static final List<String> PATTERNS = List.of(
            "{0}.",
            "{0} a.", "a {0}.", "a {0} b {1}.", "{0} {1}", "{0}{1}a", "{0} a {1} a.", "a b.", "a b", "a{0}a{1}a");

    @Test
    void sentenceIsFoundWithEachPlaceAsShortAsCanBe() {
        Found found = SentencePattern.of("{0} must be {1}.")
                .at("Amount must be 5.00. Date must be filled.", new Effort())
                .orElseThrow();

        assertThat(found.about()).containsExactly("Amount", "5.00");
        assertThat(found.end()).isEqualTo("Amount must be 5.00.".length());
    }

    @Test
    void partOfASentenceIsAllOfATextOrNotFound() {
        SentencePattern part = SentencePattern.of("{0} or {1}");

        assertThat(part.at("approved or pending or draft", new Effort()))
                .hasValueSatisfying(found -> assertThat(found.about()).containsExactly("approved", "pending or draft"));
        assertThat(part.at("approved or ", new Effort())).isEmpty();
    }

    /** A regular expression says the same, but takes a power of the text's length. */
    @Test
    void whatIsFoundIsWhatARegularExpressionFinds() {
        Random random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            for (String pattern : PATTERNS) {
                assertThat(SentencePattern.of(pattern).at(text, new Effort()))
                        .as("%s in “%s”", pattern, text)
                        .isEqualTo(byRegularExpression(pattern, text));
            }
        }
    }

    private static String random(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(letter -> "ab. ".substring(letter, letter + 1))
                .reduce("", String::concat);
    }

    private static Optional<Found> byRegularExpression(String pattern, String text) {
        String places = Pattern.quote(pattern).replaceAll("\\{\\d}", "\\\\E(.+?)\\\\Q");
        Matcher found = Pattern.compile(places + (pattern.endsWith(".") ? "(?= |\\z)" : "\\z"))
                .matcher(text);
        return found.lookingAt()
                ? Optional.of(new Found(
                        pattern,
                        IntStream.rangeClosed(1, found.groupCount())
                                .mapToObj(found::group)
                                .toList(),
                        found.end()))
                : Optional.empty();
    }
}
