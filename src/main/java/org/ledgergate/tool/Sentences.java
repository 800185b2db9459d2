package org.ledgergate.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The sentences that the code has in English, in further languages: one file for each, with the English as its keys, read when it is needed first. */
@Component
class Sentences {

    private final SingletonSupplier<Map<String, Properties>> byLanguage = SingletonSupplier.of(Sentences::read);
    private final SingletonSupplier<Kept> kept = SingletonSupplier.of(() -> new Kept(patterns()));

    /** Answers the languages that have a file. */
    static Set<String> languages() {
        return Reader.LOCALES.stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals(Locale.ENGLISH.getLanguage()))
                .collect(Collectors.toSet());
    }

    /** Answers a pattern in a language; the English one as long as there is no other. */
    String in(Locale language, String pattern) {
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return pattern;
        }
        Properties sentences = byLanguage.obtain().get(language.getLanguage());
        return sentences == null ? pattern : sentences.getProperty(pattern, pattern);
    }

    Kept kept() {
        return kept.obtain();
    }

    /** Returns the patterns that some language has; in every language they are the same. */
    Set<String> patterns() {
        return byLanguage.obtain().values().stream()
                .flatMap(sentences -> sentences.stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Properties> read() {
        return languages().stream()
                .collect(Collectors.toMap(
                        language -> language, language -> read("texts/messages_" + language + ".xml")));
    }

    private static Properties read(String file) {
        try (InputStream stream = new ClassPathResource(file).getInputStream()) {
            Properties sentences = new Properties();
            sentences.loadFromXML(stream);
            return sentences;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
