package org.ledgergate.tool;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgergate.access.Box;
import org.ledgergate.access.Role;
import org.ledgergate.eventlog.EventKind;
import org.ledgergate.items.Difference;
import org.ledgergate.items.Field;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.LineField;
import org.ledgergate.messages.Word;
import org.ledgergate.records.RecordKind;
import org.ledgergate.records.RecordStage;
import org.ledgergate.settings.Setting;

/** The log keeps the English words that the code declares; here they find their way to the reader's. */
final class Declared {

    private static final Pattern OF_A_LINE = Pattern.compile("Line (\\d+), (.+)");
    private static final Pattern REFUSED = Pattern.compile("Refused: (.+)");
    private static final Map<String, String> KEYS = new HashMap<>();
    private static final Map<String, String> LINE_KEYS = new HashMap<>();
    private static final Map<String, String> STATE_KEYS = new HashMap<>();
    private static final Map<String, String> PLACE_KEYS = new HashMap<>();
    private static final Set<String> NUMBERS = new HashSet<>();
    private static final Set<String> LINE_NUMBERS = new HashSet<>();
    private static final Map<String, Box> BOXES =
            Arrays.stream(Box.values()).collect(Collectors.toMap(Box::label, box -> box));

    static {
        for (String access : List.of("requested", "granted", "declined", "changed")) {
            KEYS.put("Access " + access, "access." + access);
        }
        KEYS.put("File", "attachments.name");
        EventKind.all().forEach(kind -> KEYS.put(kind.label(), "event." + kind.code()));
        for (String done : List.of("added", "archived", "restored")) {
            KEYS.put("Records " + done, "records." + done);
        }
        Arrays.stream(RecordKind.values())
                .forEach(kind -> KEYS.put(kind.plural(), "record." + kind.code() + ".plural"));
        put(STATE_KEYS, RecordStage.values());
        put(STATE_KEYS, ItemState.values());
        put(KEYS, Field.values());
        put(KEYS, Setting.values());
        put(LINE_KEYS, LineField.values());
        put(PLACE_KEYS, Role.values());
        PLACE_KEYS.put("nothing", "access.nothing");
        PLACE_KEYS.put("true", "people.yes");
        PLACE_KEYS.put("false", "people.no");
    }

    private static void put(Map<String, String> keys, Word... words) {
        for (Word word : words) {
            keys.put(word.label(), Vocabulary.key(word).orElseThrow());
        }
    }

    static {
        Arrays.stream(Field.values()).filter(Field::isNumber).forEach(field -> NUMBERS.add(field.label()));
        Arrays.stream(LineField.values()).filter(LineField::isNumber).forEach(field -> LINE_NUMBERS.add(field.label()));
    }

    private Declared() {}

    /** Answers the reader's words; what nobody declared stays as it is. */
    static String of(String words, Texts texts) {
        Matcher line = OF_A_LINE.matcher(words);
        if (line.matches()) {
            return texts.text("changes.line", line.group(1), of(line.group(2), LINE_KEYS, texts));
        }
        Matcher refused = REFUSED.matcher(words);
        return refused.matches()
                ? texts.text(
                        "history.refused",
                        of(capital(refused.group(1)), KEYS, texts).toLowerCase(Reader.locale()))
                : of(words, KEYS, texts);
    }

    static boolean refused(String action) {
        return REFUSED.matcher(action).matches();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Answers where something stood: a state within a sentence, what somebody may do, or how a setting was. */
    static String place(String words, Texts texts) {
        String key = STATE_KEYS.get(words);
        if (key != null) {
            String state = texts.text(key);
            return state.substring(0, 1).toLowerCase(Reader.locale()) + state.substring(1);
        }
        return Arrays.stream(words.split(", "))
                .map(word -> of(word, PLACE_KEYS, texts))
                .collect(Collectors.joining(", "));
    }

    static Difference of(Difference change, Texts texts) {
        Box box = BOXES.get(change.field());
        if (box != null) {
            return new Difference(
                    texts.text("way." + box.way().name()) + " " + texts.text("box." + box.code()),
                    ticked(change.before(), texts),
                    ticked(change.after(), texts));
        }
        return isNumber(change.field())
                ? new Difference(of(change.field(), texts), number(change.before()), number(change.after()))
                : named(change, texts);
    }

    /** Answers a difference with its field in the reader's words, and what the field held as it was. */
    static Difference named(Difference change, Texts texts) {
        return new Difference(of(change.field(), texts), change.before(), change.after());
    }

    private static boolean isNumber(String field) {
        Matcher line = OF_A_LINE.matcher(field);
        return line.matches() ? LINE_NUMBERS.contains(line.group(2)) : NUMBERS.contains(field);
    }

    private static String number(String kept) {
        return kept.isEmpty() ? "" : Amount.number(new BigDecimal(kept));
    }

    private static String ticked(String kept, Texts texts) {
        return texts.text(kept.equals("yes") ? "people.yes" : "people.no");
    }

    private static String of(String words, Map<String, String> keys, Texts texts) {
        String key = keys.get(words);
        return key == null ? words : texts.text(key);
    }
}
