package org.ledgergate.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sentence, or a part of one, for people; it says itself in English. Source: decision 22.
 *
 * @param pattern English, and what other languages know it by; {0} is where the first of what it is about stands
 * @param about words, other messages, people, moments and data; none of it is read as a pattern
 */
public record Message(String pattern, List<Object> about) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    public Message {
        about = List.copyOf(about);
    }

    /** @param pattern a literal, so that a test finds whether each language has it */
    public static Message of(String pattern, Object... about) {
        return new Message(pattern, Arrays.asList(about));
    }

    /** Answers what says one thing and nothing else: a word, or what somebody else said, in their language. */
    public static Message just(Object what) {
        return new Message("{0}", List.of(what));
    }

    /** Answers sentences, or parts of one, one after the other. */
    public static Message together(Collection<?> parts) {
        return joined(parts, " ");
    }

    /** Answers parts with commas between them. */
    public static Message list(Collection<?> parts) {
        return joined(parts, ", ");
    }

    private static Message joined(Collection<?> parts, String between) {
        String pattern = IntStream.range(0, parts.size())
                .mapToObj(index -> "{" + index + "}")
                .collect(Collectors.joining(between));
        return new Message(pattern, List.copyOf(parts));
    }

    /** Answers this in some language. */
    public String in(String pattern, Function<Object, String> words) {
        return PLACE.matcher(pattern)
                .replaceAll(
                        place -> Matcher.quoteReplacement(words.apply(about.get(Integer.parseInt(place.group(1))))));
    }

    @JsonValue
    @Override
    public String toString() {
        return in(pattern, what -> what instanceof Word word ? word.said() : what.toString());
    }
}
