package org.ledgergate.tool;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ledgergate.access.Box;
import org.ledgergate.access.Role;
import org.ledgergate.access.ToolPermission;
import org.ledgergate.bulk.BulkRun;
import org.ledgergate.eventlog.EventKind;
import org.ledgergate.items.Action;
import org.ledgergate.items.Field;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.LineField;
import org.ledgergate.items.Option;
import org.ledgergate.messages.Word;
import org.ledgergate.process.Verb;
import org.ledgergate.records.RecordStage;
import org.ledgergate.settings.Setting;

/** Where the bundles have the words that the code declares. */
final class Vocabulary {

    private static final Map<Word, String> KEYS = new LinkedHashMap<>();
    private static final Map<String, Object> WORDS = new HashMap<>();

    static {
        put(ItemType.values(), type -> "type." + type.code());
        put(ItemState.values(), state -> "state." + Mark.of(state).key());
        put(RecordStage.values(), stage -> "stage." + stage.code());
        put(Field.values(), field -> "field." + field.key());
        put(LineField.values(), field -> "line." + field.key());
        put(Action.values(), action -> "event." + EventKind.code(action));
        put(BulkRun.VERBS.toArray(Verb[]::new), verb -> "verb." + verb.code() + ".done");
        put(Role.values(), role -> "role." + role.group());
        put(ToolPermission.values(), permission -> "permission." + permission.name());
        put(Box.Way.values(), way -> "way." + way.name());
        put(Box.values(), box -> "box." + box.code());
        put(Setting.values(), setting -> "setting." + setting.key());
        for (ItemType type : ItemType.values()) {
            type.fields()
                    .forEach(
                            field -> type.choices(field).forEach(code -> KEYS.put(new Option(code), "choice." + code)));
        }
        KEYS.keySet().forEach(word -> WORDS.putIfAbsent(word.said(), word));
        for (Box box : Box.values()) {
            WORDS.put(box.label(), box.named());
        }
    }

    private Vocabulary() {}

    private static <W extends Word> void put(W[] words, Function<W, String> key) {
        for (W word : words) {
            KEYS.put(word, key.apply(word));
        }
    }

    /** Answers the word, or the name of a box, that stands in an English sentence as this; empty if there is none. */
    static Optional<Object> word(String said) {
        return Optional.ofNullable(WORDS.get(said));
    }

    /** Answers the key of a word; empty for one that no bundle has. */
    static Optional<String> key(Word word) {
        return Optional.ofNullable(KEYS.get(word));
    }
}
