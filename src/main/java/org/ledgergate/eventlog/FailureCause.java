package org.ledgergate.eventlog;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.messages.Message;

/**
 * Why exports failed or had trouble, as often as it was the same but for the numbers and names in it.
 *
 * @param kind EXPORT_FAILED or EXPORT_TROUBLED
 * @param words what was said, with an ellipsis for what differed from time to time
 * @param items how many items it happened to
 * @param times how often it happened
 */
public record FailureCause(ItemEvent kind, Message words, long items, long times) {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern NO_PUNCTUATION = Pattern.compile(".*[^.,;:!?)]");

    private static final Comparator<FailureCause> MOST_ITEMS_FIRST = Comparator.comparing(FailureCause::items)
            .thenComparing(FailureCause::times)
            .reversed()
            .thenComparing(cause -> cause.words().toString());

    private record Same(ItemEvent kind, Message pattern) {}

    /** Returns the causes of these failures, those that most items met first. */
    static List<FailureCause> of(Stream<DayTally.Failure> failures) {
        Map<Same, List<DayTally.Failure>> bySame = failures.collect(Collectors.groupingBy(
                failure -> new Same(failure.kind(), pattern(failure.words())),
                LinkedHashMap::new,
                Collectors.toList()));
        return bySame.entrySet().stream()
                .map(same -> of(same.getKey(), same.getValue()))
                .sorted(MOST_ITEMS_FIRST)
                .toList();
    }

    private static FailureCause of(Same same, List<DayTally.Failure> failures) {
        List<Message> words =
                failures.stream().map(DayTally.Failure::words).distinct().toList();
        long items = failures.stream().map(DayTally.Failure::item).distinct().count();
        return new FailureCause(same.kind(), words.size() == 1 ? words.get(0) : same.pattern(), items, failures.size());
    }

    /** Returns a message without what differs from time to time in what it is about. */
    private static Message pattern(Message message) {
        return new Message(
                message.code(),
                message.about().stream().map(FailureCause::pattern).toList());
    }

    private static Object pattern(Object what) {
        if (what instanceof Message part) {
            return pattern(part);
        }
        if (what instanceof Number || what instanceof Instant) {
            return "…";
        }
        return what instanceof String words ? pattern(words) : what;
    }

    /** Returns words without what is quoted and without those that have a digit in them. */
    private static String pattern(String words) {
        String unquoted = QUOTED.matcher(words).replaceAll("\"…\"");
        return WORD.matcher(unquoted).replaceAll(word -> Matcher.quoteReplacement(withoutDigits(word.group())));
    }

    private static String withoutDigits(String word) {
        return word.chars().anyMatch(Character::isDigit)
                ? NO_PUNCTUATION.matcher(word).replaceFirst("…")
                : word;
    }
}
