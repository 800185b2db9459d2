package org.ledgergate.messages;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts in all languages: whatever {@code texts/*.properties} are on the class path. A file without a language in its name
 * is in English; a text that another language lacks is shown in English. Patterns are those of ICU, with its plural rules.
 */
public final class Catalog {

    private static final String FILES = "classpath*:texts/*.properties";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]+_([a-z]{2})\\.properties");
    private static final String ENGLISH = Locale.ENGLISH.getLanguage();
    private static final Map<String, Map<String, String>> TEXTS = read();
    private static final Map<Located, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Catalog() {}

    /** Returns the languages that there are texts in, English first. */
    public static List<String> languages() {
        return TEXTS.keySet().stream()
                .sorted((one, other) -> one.equals(ENGLISH) ? -1 : other.equals(ENGLISH) ? 1 : one.compareTo(other))
                .toList();
    }

    /** Returns the locales that a reader can choose: each language alone, and with the countries that its texts name. */
    public static List<Locale> locales() {
        return languages().stream()
                .flatMap(language -> Stream.concat(
                        Stream.of(language),
                        find(language, "language.countries").stream()
                                .flatMap(countries -> Stream.of(countries.split(",")))
                                .map(country -> language + "-" + country)))
                .map(Locale::forLanguageTag)
                .toList();
    }

    public static boolean has(String code) {
        return find(ENGLISH, code).isPresent();
    }

    /**
     * Returns a text in a language, with what it is about at its places.
     *
     * @param about numbers are written as the language's country writes them
     * @throws NoSuchElementException if not even English has it
     */
    public static String text(Locale language, String code, Object... about) {
        String text = find(language.getLanguage(), code)
                .or(() -> find(ENGLISH, code))
                .orElseThrow(() -> new NoSuchElementException("No text has the code " + code));
        return about.length == 0 ? text : format(new Located(language, text)).format(about);
    }

    /**
     * Returns the texts whose keys begin with one of these, by key, as patterns.
     *
     * @param beginnings for example {@code field.}
     */
    public static Map<String, String> texts(Locale language, List<String> beginnings) {
        Map<String, String> found = new TreeMap<>();
        TEXTS.getOrDefault(ENGLISH, Map.of()).keySet().stream()
                .filter(key -> beginnings.stream().anyMatch(key::startsWith))
                .forEach(key -> found.put(key, text(language, key)));
        return found;
    }

    private static Optional<String> find(String language, String code) {
        return Optional.ofNullable(TEXTS.getOrDefault(language, Map.of()).get(code));
    }

    /** A format is no thread's own, so each gets a copy. */
    private static MessageFormat format(Located text) {
        return (MessageFormat) FORMATS.computeIfAbsent(text, key -> new MessageFormat(key.text(), key.language()))
                .clone();
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Matcher named = LANGUAGE.matcher(Objects.requireNonNull(file.getFilename()));
                Map<String, String> ofLanguage =
                        texts.computeIfAbsent(named.matches() ? named.group(1) : ENGLISH, language -> new HashMap<>());
                try (Reader content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(content);
                    properties.forEach((key, text) -> ofLanguage.put((String) key, (String) text));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private record Located(Locale language, String text) {}
}
