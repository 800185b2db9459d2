package org.ledgergate.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of a message, found again in a text that the message was written into. Its fixed parts are searched for one after
 * the other, each from where the one before ended, so that no text takes longer than its length.
 */
class SentencePattern {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private final String pattern;
    private final List<String> fixed;
    private final boolean sentence;

    private SentencePattern(String pattern, List<String> fixed) {
        this.pattern = pattern;
        this.fixed = fixed;
        this.sentence = pattern.endsWith(".");
    }

    static SentencePattern of(String pattern) {
        List<String> fixed = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            fixed.add(pattern.substring(from, place.start()));
            from = place.end();
        }
        fixed.add(pattern.substring(from));
        return new SentencePattern(pattern, fixed);
    }

    /**
     * A pattern that a text begins with, or is.
     *
     * @param about what stands in its places, none of it empty
     * @param end where it ends in the text
     */
    record Found(String pattern, List<String> about, int end) {

        /** Returns how much of the text is what it is about; the less, the surer. */
        int data() {
            return about.stream().mapToInt(String::length).sum();
        }
    }

    /** Returns where a text begins with this sentence, or is this part of one; with each place as short as can be. */
    Optional<Found> at(String text, Effort effort) {
        effort.spend(1);
        if (!text.startsWith(fixed.get(0))) {
            return Optional.empty();
        }
        List<String> about = new ArrayList<>();
        int end = fixed.get(0).length();
        for (int i = 1; i < fixed.size(); i++) {
            boolean last = i == fixed.size() - 1;
            int next = last ? last(text, end + 1) : text.indexOf(fixed.get(i), end + 1);
            effort.spend(next < 0 ? text.length() - end : next - end);
            if (next < 0) {
                return Optional.empty();
            }
            about.add(text.substring(end, next));
            end = next + fixed.get(i).length();
        }
        return ends(text, end) ? Optional.of(new Found(pattern, about, end)) : Optional.empty();
    }

    /** Returns where the last fixed part stands so that the pattern can end with it; -1 if nowhere. */
    private int last(String text, int from) {
        String part = fixed.get(fixed.size() - 1);
        if (!sentence) {
            int only = text.length() - part.length();
            return only >= from && text.endsWith(part) ? only : -1;
        }
        int next = text.indexOf(part, from);
        while (next >= 0 && !ends(text, next + part.length())) {
            next = text.indexOf(part, next + 1);
        }
        return next;
    }

    private boolean ends(String text, int at) {
        return at == text.length() || sentence && text.charAt(at) == ' ';
    }
}
