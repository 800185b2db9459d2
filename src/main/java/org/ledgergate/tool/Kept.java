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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Somebody;
import org.ledgergate.tool.SentencePattern.Found;

/** What the log, an item or a run keeps of a message is its English; here it finds its way back to the message. */
class Kept {

    /** Ours nest three deep at most. */
    private static final int DEEPEST = 8;

    private final List<SentencePattern> patterns;

    /** @param patterns those that messages are made of */
    Kept(Set<String> patterns) {
        this.patterns = patterns.stream().map(SentencePattern::of).toList();
    }

    /** Returns what was said in one or more sentences of ours; what is none of them stays as it is. */
    Message sentences(String english) {
        return sentences(english, new Effort());
    }

    Message sentences(String english, Effort effort) {
        List<Object> said = new ArrayList<>();
        String rest = english;
        while (!rest.isEmpty()) {
            Optional<Found> first = first(rest, effort);
            said.add(first.<Object>map(found -> message(found, text -> about(text, effort, 1)))
                    .orElse(rest));
            rest = first.map(Found::end).map(rest::substring).orElse("").stripLeading();
        }
        return effort.isOver() ? Message.just(english) : Message.together(said);
    }

    /** Returns what was said where the ERP speaks too: ours only if it begins with our own words, or with an item's name. */
    Message note(String english) {
        return note(english, new Effort());
    }

    Message note(String english, Effort effort) {
        return matches(english, effort)
                .filter(found -> found.end() == english.length() && ours(found))
                .min(Comparator.comparingInt(Found::data))
                .filter(found -> !effort.isOver())
                .map(found -> message(found, text -> item(text).orElse(text)))
                .orElseGet(() -> Message.just(english));
    }

    private static boolean ours(Found found) {
        return !found.pattern().startsWith("{") || item(found.about().get(0)).isPresent();
    }

    private static Message message(Found found, Function<String, Object> about) {
        return new Message(
                found.pattern(),
                IntStream.range(0, found.about().size())
                        .mapToObj(place -> isSomebody(found, place)
                                ? new Somebody(found.about().get(place))
                                : about.apply(found.about().get(place)))
                        .toList());
    }

    /** English keeps of somebody what they sign in with. */
    private static boolean isSomebody(Found found, int place) {
        return found.pattern().contains("{" + place + "} answered at ");
    }

    private Stream<Found> matches(String text, Effort effort) {
        return patterns.stream().flatMap(pattern -> pattern.at(text, effort).stream());
    }

    private Optional<Found> first(String text, Effort effort) {
        return effort.isOver()
                ? Optional.empty()
                : matches(text, effort).min(Comparator.comparingInt(Found::end).thenComparingInt(Found::data));
    }

    private Object about(String text, Effort effort, int depth) {
        return Vocabulary.word(text)
                .or(() -> part(text, effort, depth))
                .or(() -> item(text))
                .or(() -> moment(text))
                .orElse(text);
    }

    private Optional<Object> part(String text, Effort effort, int depth) {
        return depth > DEEPEST
                ? Optional.empty()
                : first(text, effort)
                        .filter(found -> found.end() == text.length())
                        .map(found -> message(found, inner -> about(inner, effort, depth + 1)));
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
