package org.ledgergate.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgergate.access.GridRight;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.eventlog.EventKind;
import org.ledgergate.eventlog.Milestone;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.process.Verb;
import org.ledgergate.records.RecordKind;
import org.ledgergate.settings.Setting;

/** What pages say is in bundles, complete in both languages. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates/tool");

    /** The same in every language. */
    private static final Set<String> NAMES = Set.of(
            "Ledgergate", "ERP Integrations", "Tasklist", "Cockpit", "Admin", "CSV", "XLSX", "Excel", "JSON Lines");

    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z:]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern SAID =
            Pattern.compile("(?<![\\w:-])(aria-label|placeholder|title|alt)=\"([^\"]*\\p{L}[^\"]*)\"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("texts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList();
        }
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".html")),
                            Stream.of(
                                    RESOURCES.resolve("templates/error.html"),
                                    RESOURCES.resolve("templates/mail/items.html")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("furtherLanguages")
    void everyLanguageHasEveryTextAndNoOther(String language) throws IOException {
        for (String bundle : bundles()) {
            assertThat(faults(texts(bundle), texts(bundle + "_" + language), Locale.forLanguageTag(language)))
                    .as(bundle)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyEnglishTextIsAPatternWithTheFormsThatEnglishHas(String bundle) {
        assertThat(faults(texts(bundle), texts(bundle), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theCheckOfLanguagesFindsWhatItIsFor() {
        Locale polish = Locale.forLanguageTag("pl");
        Map<String, String> english = Map.of("a", "{0, plural, one {# item} other {# items}}", "b", "Of {0}");

        assertThat(faults(
                        english,
                        Map.of("a", "{0, plural, one {# x} few {# y} many {# z} other {# w}}", "b", "{0}"),
                        polish))
                .isEmpty();
        assertThat(faults(english, Map.of("b", "{0}"), polish)).containsExactly("a is missing");
        assertThat(faults(english, Map.of("a", "{0, plural, one {# x} other {# w}}", "b", "{0}"), polish))
                .containsExactly("a lacks a form: [few, many]");
        assertThat(faults(english, Map.of("a", "{0, plural, one {# x} other {# w}", "b", "{1}"), polish))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("a is no pattern"))
                .anySatisfy(fault -> assertThat(fault).startsWith("b is about other things"));
        assertThat(faults(Map.of(), Map.of("c", "x"), polish)).containsExactly("c is in no other language");
    }

    /** What is wrong with the texts of a language beside the English ones. */
    private static List<String> faults(Map<String, String> english, Map<String, String> texts, Locale language) {
        List<String> faults = new ArrayList<>();
        new TreeSet<>(english.keySet()).forEach(key -> {
            String text = texts.getOrDefault(key, "");
            if (text.isBlank()) {
                faults.add(key + " is missing");
            } else if (!key.equals("language.countries")) {
                faultOf(key, english.getOrDefault(key, ""), text, language).ifPresent(faults::add);
            }
        });
        texts.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .sorted()
                .forEach(key -> faults.add(key + " is in no other language"));
        return faults;
    }

    private static Optional<String> faultOf(String key, String english, String text, Locale language) {
        try {
            MessagePattern pattern = new MessagePattern(text);
            if (!arguments(text).equals(arguments(english))) {
                return Optional.of(key + " is about other things: " + arguments(text));
            }
            Set<String> lacking = new TreeSet<>(PluralRules.forLocale(language).getKeywords());
            // Spanish says it of whole millions alone, where the other form is right too.
            lacking.removeIf(
                    form -> form.equals("other") || language.getLanguage().equals("es") && form.equals("many"));
            for (int part = 0; part < pattern.countParts(); part++) {
                lacking.remove(pattern.getSubstring(pattern.getPart(part)));
            }
            boolean counts = english.contains(", plural,");
            return counts && !lacking.isEmpty() ? Optional.of(key + " lacks a form: " + lacking) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.of(key + " is no pattern: " + malformed.getMessage());
        }
    }

    /** A participle would have to follow the gender of what it speaks of: un compromiso enviado, una factura enviada. */
    @Test
    void whatSpanishSaysOfItemsIsRightForEachType() {
        Pattern ofItems = Pattern.compile("(state|event|view|milestone|stands|done|verb|bulk[.]refused)\\b.*");
        Pattern participle = Pattern.compile("(?iU)\\b\\w{2,}[ai]d[oa]s?\\b");
        for (String bundle : List.of("labels", "item", "lists", "overview", "form")) {
            texts(bundle + "_es").forEach((key, text) -> {
                if (ofItems.matcher(key).matches() && !key.endsWith(".empty")) {
                    assertThat(text).as(key).doesNotContainPattern(participle);
                }
            });
        }
    }

    @Test
    void everyKeyIsInOneBundle() throws IOException {
        assertThat(bundles().stream().flatMap(bundle -> texts(bundle).keySet().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesSayNothingThemselves(Path template) throws IOException {
        assertThat(said(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyIsInABundle(Path template) throws IOException {
        Matcher key = KEY.matcher(Files.readString(template));
        Set<String> keys = new TreeSet<>();
        while (key.find()) {
            keys.add(key.group(1));
        }
        assertThat(all()).containsAll(keys);
    }

    @Test
    void whatIsNamedByCodeIsInTheBundles() {
        List<String> keys = new ArrayList<>();
        for (ItemType type : ItemType.values()) {
            keys.add("type." + type.code());
            for (String form : List.of("plural", "new", "count", "some")) {
                keys.add("type." + type.code() + "." + form);
            }
            for (Field field : type.fields()) {
                type.choices(field).forEach(choice -> keys.add("choice." + choice));
            }
        }
        for (Verb verb : Verb.forMany()) {
            keys.add("verb." + verb.code() + ".counted");
            keys.add("lists.running." + verb.code());
            keys.add("lists.ended." + verb.code());
            keys.add("bulk." + verb.code());
            keys.add("bulk." + verb.code() + ".ask");
        }
        for (ItemState state : ItemState.values()) {
            keys.add("state." + StateBadge.of(state).key());
            keys.add("state." + StateBadge.of(state).key() + ".meaning");
        }
        for (EventKind kind : EventKind.all()) {
            keys.add("event." + kind.code());
        }
        for (Milestone milestone : Milestone.values()) {
            keys.add("milestone." + milestone.name().toLowerCase(Locale.ROOT));
        }
        for (Setting setting : Setting.values()) {
            keys.add("setting." + setting.key());
        }
        for (RecordKind kind : RecordKind.values()) {
            keys.add("record." + kind.code() + ".plural");
        }
        for (Verb verb : EnumSet.complementOf(EnumSet.of(Verb.CORRECT, Verb.SEND, Verb.RESEND))) {
            keys.add("done." + verb.code());
        }
        for (Outcome outcome : Outcome.values()) {
            keys.add("attempt." + outcome.word().replace(' ', '-'));
        }
        assertThat(all()).containsAll(keys);
    }

    /** English names of what is declared in code are those of the API, the mails, the files and the log. */
    @Test
    void namesAreTheSameEverywhere() {
        Map<String, String> labels = texts("labels");
        for (ItemType type : ItemType.values()) {
            assertThat(labels)
                    .containsEntry("type." + type.code(), type.label())
                    .containsEntry("type." + type.code() + ".plural", type.plural());
        }
        for (Role role : Role.values()) {
            assertThat(labels).containsEntry("role." + role.group(), role.label());
        }
        for (EventKind kind : EventKind.all()) {
            assertThat(labels).containsEntry("event." + kind.code(), kind.label());
        }
        for (Setting setting : Setting.values()) {
            assertThat(texts("company")).containsEntry("setting." + setting.key(), setting.label());
        }
        for (ItemState state : ItemState.values()) {
            assertThat(labels).containsEntry("state." + StateBadge.of(state).key(), state.label());
        }
        for (RecordKind kind : RecordKind.values()) {
            assertThat(labels).containsEntry("record." + kind.code() + ".plural", kind.plural());
        }
        for (Verb verb : Verb.forMany()) {
            assertThat(labels).containsEntry("verb." + verb.code() + ".done", verb.said());
        }
        for (GridRight.Direction direction : GridRight.Direction.values()) {
            assertThat(labels).containsEntry("direction." + direction.name(), direction.label());
        }
        for (GridRight box : GridRight.values()) {
            assertThat(labels).containsEntry("box." + box.code(), box.said());
        }
        for (ToolPermission permission : ToolPermission.values()) {
            assertThat(labels).containsEntry("permission." + permission.name(), permission.label());
        }
        for (Field field : Field.values()) {
            assertThat(labels).containsEntry("field." + field.key(), field.label());
        }
        for (LineField field : LineField.values()) {
            assertThat(labels).containsEntry("line." + field.key(), field.label());
        }
        for (Verb verb : Verb.values()) {
            assertThat(labels).containsEntry("verb." + verb.code(), verb.label());
        }
    }

    @Test
    void everyCodeOfAMessageIsInABundle() throws IOException {
        Set<String> codes = codes();

        assertThat(codes).hasSizeGreaterThan(100);
        assertThat(all()).containsAll(codes);
    }

    @Test
    void everySentenceIsSaidBySomebody() throws IOException {
        Set<String> codes = codes();

        assertThat(texts("messages").keySet())
                .filteredOn(key -> !key.startsWith("verb."))
                .allSatisfy(key -> assertThat(codes).contains(key));
    }

    @Test
    void theCheckOfTheCodeFindsWhatItIsFor() {
        assertThat(codes("a(Message.of(\"one.two\", b), Message.of(\n \"three\"))"))
                .containsExactly("one.two", "three");
        assertThatThrownBy(() -> codes("Message.of(label + \".missing\")")).hasMessageContaining("label + ");
    }

    @Test
    void theCheckOfTemplatesFindsWhatItIsFor() {
        assertThat(said("<p>Saved.</p>")).containsExactly("Saved.");
        assertThat(said("<p><b th:text=\"${name}\">Anna</b> said so</p>")).containsExactly("said so");
        assertThat(said("<input placeholder=\"Number\" th:title=\"#{x}\">")).containsExactly("Number");
        assertThat(said("<p th:text=\"#{saved}\"></p><kbd>a</kbd> · <!-- words --><i th:text=\"${x}\">1</i>"))
                .isEmpty();
    }

    /** Words that a reader would see and no bundle has: text outside of elements that are given theirs, and spoken attributes. */
    private static List<String> said(String template) {
        String markup = template.replaceAll("(?s)<!--.*?-->", "");
        List<String> said = new ArrayList<>();
        Matcher attribute = SAID.matcher(markup);
        while (attribute.find()) {
            said.add(attribute.group(2));
        }
        Matcher tag = TAG.matcher(markup);
        int from = 0;
        boolean given = true;
        while (tag.find()) {
            String text = markup.substring(from, tag.start()).strip();
            if (!given && text.matches("(?s).*\\p{L}.*") && !NAMES.contains(text)) {
                said.add(text);
            }
            from = tag.end();
            given = tag.group(1).isEmpty()
                    && (tag.group(3).contains("th:text=")
                            || Set.of("kbd", "title").contains(tag.group(2)));
        }
        return said;
    }

    private static List<String> arguments(String text) {
        return Pattern.compile("\\{\\d+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> all() {
        try {
            return bundles().stream()
                    .flatMap(bundle -> texts(bundle).keySet().stream())
                    .collect(Collectors.toSet());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The languages that are packaged; a test may bring another. */
    static Set<String> furtherLanguages() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("texts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("_"))
                    .map(name -> name.replaceAll(".*_(..)[.]properties", "$1"))
                    .collect(Collectors.toSet());
        }
    }

    /** Every code that a message is made of. */
    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .flatMap(source -> codes(source).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> codes(String source) {
        List<String> codes = new ArrayList<>();
        Matcher message = Pattern.compile("\\bMessage\\.of\\(\\s*").matcher(source);
        while (message.find()) {
            Matcher literal = LITERAL.matcher(source).region(message.end(), source.length());
            assertThat(literal.lookingAt())
                    .as(source.substring(message.start(), Math.min(message.start() + 80, source.length())))
                    .isTrue();
            codes.add(literal.group(1));
        }
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Map<String, String> texts(String bundle) {
        Properties texts = new Properties();
        try (InputStream file = Files.newInputStream(RESOURCES.resolve("texts/" + bundle + ".properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return entries(texts);
    }

    private static Map<String, String> entries(Properties texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString()));
    }
}
