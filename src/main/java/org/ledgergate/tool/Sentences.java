package org.ledgergate.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The sentences that the code has in English, in further languages: one file for each, with the English as its keys. */
@Component
class Sentences {

    private final Map<String, Properties> byLanguage = new HashMap<>();
    private final Kept kept;

    Sentences() {
        for (String language : languages()) {
            byLanguage.put(language, read("texts/messages_" + language + ".xml"));
        }
        kept = new Kept(patterns());
    }

    /** Answers the languages that have a file. */
    static Set<String> languages() {
        return Reader.LOCALES.stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals(Locale.ENGLISH.getLanguage()))
                .collect(Collectors.toSet());
    }

    /** Answers a pattern in a language; the English one as long as there is no other. */
    String in(Locale language, String pattern) {
        Properties sentences = byLanguage.get(language.getLanguage());
        return sentences == null ? pattern : sentences.getProperty(pattern, pattern);
    }

    Kept kept() {
        return kept;
    }

    private Set<String> patterns() {
        return byLanguage.values().stream()
                .flatMap(sentences -> sentences.stringPropertyNames().stream())
                .collect(Collectors.toSet());
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
