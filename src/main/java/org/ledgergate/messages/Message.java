package org.ledgergate.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told: a code, for which each language has a text, and what it is about. Kept, it stays code and
 * arguments; it becomes a sentence when it is shown. By itself it is shown in English. Source: decision 29.
 *
 * @param code the key of a text in the bundles; the constants of this class need none
 * @param about words, other messages, people, moments, numbers and texts, of which what no database
 *     keeps is left out, and no more than 4,000 characters are kept; none of it is read as a pattern
 */
public record Message(String code, List<Object> about) {

    /** The code of what says one thing as it is. */
    static final String TEXT = "text";

    /** The code of parts one after the other. */
    static final String SENTENCES = "sentences";

    /** The code of parts with commas between them. */
    static final String LIST = "list";

    /** The code of parts in lines of their own. */
    static final String LINES = "lines";

    private static final int LONGEST_TEXT = 4000;

    /** Nothing is said. */
    public static final Message NONE = new Message(SENTENCES, List.of());

    public Message {
        about = about.stream()
                .map(what -> what instanceof String text ? Text.clean(text, LONGEST_TEXT) : what)
                .toList();
    }

    /** @param code a literal, so that a test finds whether each language has it */
    public static Message of(String code, Object... about) {
        return new Message(code, Arrays.asList(about));
    }

    /** Returns what says one thing and nothing else: a word, or what somebody else said, in their language. */
    public static Message just(Object what) {
        Message said = new Message(TEXT, List.of(what));
        return said.about.get(0).equals("") ? NONE : said;
    }

    /** Returns sentences, or parts of one, one after the other. */
    public static Message together(Collection<?> parts) {
        return new Message(SENTENCES, List.copyOf(parts));
    }

    /** Returns parts in lines of their own. */
    public static Message lines(Collection<?> parts) {
        return new Message(LINES, List.copyOf(parts));
    }

    /** Returns parts with commas between them. */
    public static Message list(Collection<?> parts) {
        return new Message(LIST, List.copyOf(parts));
    }

    /** Returns somebody's own words, such as the ERP's, or the code of ours. */
    public String kept() {
        return code.equals(TEXT) ? toString() : code;
    }

    public boolean isEmpty() {
        return about.isEmpty() && code.equals(SENTENCES);
    }

    /** Returns this in a language, with numbers as its country writes them and everything else as the reader knows it. */
    public String in(Locale language, Function<Object, String> reader) {
        return switch (code) {
            case TEXT, SENTENCES -> joined(" ", reader);
            case LIST -> joined(", ", reader);
            case LINES -> joined("\n", reader);
            default ->
                Catalog.text(
                        language,
                        code,
                        about.stream()
                                .map(what -> what instanceof Number ? what : reader.apply(what))
                                .toArray());
        };
    }

    /** Returns this in a language, for a reader who is not told the names of people, nor moments in their time zone. */
    public String in(Locale language) {
        return in(language, what -> inLanguage(what, language));
    }

    private static String inLanguage(Object what, Locale language) {
        if (what instanceof Message part) {
            return part.in(language);
        }
        return what instanceof Word word ? word.in(language) : english(what);
    }

    private String joined(String between, Function<Object, String> reader) {
        return about.stream().map(reader).collect(Collectors.joining(between));
    }

    /** Returns what it is about, each in English. */
    public List<String> arguments() {
        return about.stream().map(Message::english).toList();
    }

    private static String english(Object what) {
        return what instanceof Word word
                ? word.said()
                : what instanceof BigDecimal number ? number.toPlainString() : what.toString();
    }

    /** Two messages are equal if the same is kept of them: a word or a number that was kept comes back as another object. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Message message && MessageJson.node(this).equals(MessageJson.node(message));
    }

    @Override
    public int hashCode() {
        return MessageJson.node(this).hashCode();
    }

    /** Returns this in English. */
    @JsonValue
    @Override
    public String toString() {
        return in(Locale.ENGLISH, Message::english);
    }
}
