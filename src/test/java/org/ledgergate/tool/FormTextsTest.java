package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.messages.Catalog;

/** What the forms in Tasklist say is in the bundles, so that each reader has it in their language. */
class FormTextsTest {

    /** In a call of t, also of two keys of which one is taken, or of a beginning to which a code is added. */
    private static final Pattern KEY = Pattern.compile("'([a-z]+\\.[\\w.-]*)'");

    private static final Pattern CALL = Pattern.compile("(?<![\\w.])(?:\\$scope\\.)?t\\((.*?)\\)(?=[ ;\\s},|])");

    /** What is said before the texts have come. */
    private static final Set<String> BEFORE = Set.of("Loading", "The request could not be loaded. Reopen the task.");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyKeyOfAFormHasAText(Path form) throws IOException {
        Set<String> keys = keys(Files.readString(form));

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Catalog.texts(Locale.ENGLISH, List.of(key)))
                        .as(key)
                        .isNotEmpty());
        assertThat(keys.stream().filter(key -> !key.endsWith(".")))
                .allSatisfy(key -> assertThat(Catalog.has(key)).as(key).isTrue());
    }

    @Test
    void everyTextOfFormsIsSaidByOne() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path form : forms()) {
            String text = Files.readString(form);
            keys.addAll(keys(text));
            text.lines().filter(line -> line.contains("texts['")).forEach(line -> keys.addAll(found(line)));
        }

        assertThat(keys)
                .containsAll(Catalog.texts(Locale.ENGLISH, List.of("tasklist.")).keySet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formsSayNothingThemselves(Path form) throws IOException {
        assertThat(said(Files.readString(form))).isSubsetOf(BEFORE);
    }

    @Test
    void theChecksFindWhatTheyAreFor() {
        assertThat(keys("{{ t('field.' + name) }} {{ t(odd ? 'tasklist.a' : 'tasklist.b') }}"))
                .containsExactly("field.", "tasklist.a", "tasklist.b");
        assertThat(said("<p>Sent <b>by</b> {{ name }}</p><input placeholder=\"Why\"><p>{{ t('x.y') }} #</p>"))
                .containsExactlyInAnyOrder("Sent", "by", "Why");
    }

    private static Set<String> keys(String form) {
        return CALL.matcher(form)
                .results()
                .flatMap(call -> found(call.group(1)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(String text) {
        return KEY.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** Words of the markup that no expression brings. */
    private static Set<String> said(String form) {
        String markup = form.replaceAll("(?s)<script.*?</script>", "").replaceAll("(?s)\\{\\{.*?}}", "");
        Stream<String> spoken = Pattern.compile("(?:placeholder|title|aria-label|alt)=\"([^\"]*)\"")
                .matcher(markup)
                .results()
                .map(found -> found.group(1));
        Stream<String> texts = Pattern.compile(">([^<]*)<")
                .matcher(">" + markup + "<")
                .results()
                .map((MatchResult found) -> found.group(1).replaceAll("&\\w+;", ""));
        return Stream.concat(spoken, texts)
                .map(String::strip)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .filter(text -> !text.equals("YYYY-MM-DD"))
                .collect(Collectors.toSet());
    }
}
