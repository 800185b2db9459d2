package org.ledgergate.tool;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Somebody;

/** What the log, an item or a run keeps of a message is its English; here it finds its way back to the message. */
class Kept {

    /** A pattern as it stands at the beginning of a text, or fills it. */
    private record Shape(String pattern, Pattern shape) {

        private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

        static Shape of(String pattern) {
            StringBuilder shape = new StringBuilder();
            Matcher place = PLACE.matcher(pattern);
            int from = 0;
            while (place.find()) {
                shape.append(Pattern.quote(pattern.substring(from, place.start())))
                        .append("(.+?)");
                from = place.end();
            }
            shape.append(Pattern.quote(pattern.substring(from)));
            return new Shape(
                    pattern, Pattern.compile(shape + (pattern.endsWith(".") ? "(?= |\\z)" : "\\z"), Pattern.DOTALL));
        }

        Optional<Found> at(String text) {
            Matcher found = shape.matcher(text);
            return found.lookingAt() ? Optional.of(new Found(pattern, found.toMatchResult())) : Optional.empty();
        }
    }

    private record Found(String pattern, MatchResult at) {

        int end() {
            return at.end();
        }

        boolean ours() {
            return !pattern.startsWith("{") || item(at.group(1)).isPresent();
        }

        /** How much of the text is what it is about; the less, the surer. */
        int data() {
            return IntStream.rangeClosed(1, at.groupCount())
                    .map(group -> at.end(group) - at.start(group))
                    .sum();
        }

        Message message(Function<String, Object> about) {
            return new Message(
                    pattern,
                    IntStream.rangeClosed(1, at.groupCount())
                            .mapToObj(group ->
                                    isSomebody(group) ? new Somebody(at.group(group)) : about.apply(at.group(group)))
                            .toList());
        }

        /** English keeps of somebody what they sign in with. */
        private boolean isSomebody(int group) {
            return pattern.contains("{" + (group - 1) + "} answered at ");
        }
    }

    private final List<Shape> shapes;

    /** @param patterns those that messages are made of */
    Kept(Set<String> patterns) {
        this.shapes = patterns.stream().map(Shape::of).toList();
    }

    /** Answers what was said in one or more sentences of ours; what is none of them stays as it is. */
    Message sentences(String english) {
        List<Object> said = new ArrayList<>();
        String rest = english;
        while (!rest.isEmpty()) {
            Optional<Found> first = first(rest);
            said.add(first.<Object>map(found -> found.message(this::about)).orElse(rest));
            rest = first.map(Found::end).map(rest::substring).orElse("").stripLeading();
        }
        return Message.together(said);
    }

    /** Answers what was said where the ERP speaks too: ours only if it begins with our own words, or with an item's name. */
    Message note(String english) {
        return matches(english)
                .filter(found -> found.end() == english.length() && found.ours())
                .min(Comparator.comparingInt(Found::data))
                .map(found -> found.message(text -> item(text).orElse(text)))
                .orElseGet(() -> Message.just(english));
    }

    private Stream<Found> matches(String text) {
        return shapes.stream().flatMap(shape -> shape.at(text).stream());
    }

    private Optional<Found> first(String text) {
        return matches(text).min(Comparator.comparingInt(Found::end).thenComparingInt(Found::data));
    }

    private Object about(String text) {
        return Vocabulary.word(text)
                .or(() -> part(text))
                .or(() -> item(text))
                .or(() -> moment(text))
                .orElse(text);
    }

    private Optional<Object> part(String text) {
        return first(text).filter(found -> found.end() == text.length()).map(found -> found.message(this::about));
    }

    private static Optional<Object> item(String text) {
        return Arrays.stream(ItemType.values())
                .filter(type -> text.startsWith(type.label() + " "))
                .max(Comparator.comparingInt(type -> type.label().length()))
                .map(type -> Message.together(
                        List.of(type, text.substring(type.label().length() + 1))));
    }

    private static Optional<Object> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
