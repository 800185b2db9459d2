package org.ledgergate.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.messages.Coded;

/**
 * A kind of event that the log can be narrowed to.
 *
 * @param code as addresses name it
 * @param label as people name it
 * @param column the column of the log that tells the kind
 * @param pattern what that column holds, as SQL's like has it
 */
public record EventKind(String code, String label, String column, String pattern) {

    private static final List<EventKind> ALL = Stream.concat(
                    Arrays.stream(ItemEvent.values()).map(EventKind::of),
                    Stream.of(
                            new EventKind("setting", "Setting changed", "action", EventWriter.SETTING_CHANGED),
                            new EventKind("erp", "ERP chosen", "subject", LogEntry.ERP),
                            new EventKind("access", "Access", "subject", LogEntry.PERSON + "%"),
                            new EventKind("records", "Imports", "subject", LogEntry.RECORDS + "%")))
            .toList();

    /** Returns every kind, in the order in which people are offered them. */
    public static List<EventKind> all() {
        return ALL;
    }

    public static Optional<EventKind> ofCode(String code) {
        return ALL.stream().filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Returns the code of an action's kind. */
    public static String code(ItemEvent action) {
        return Coded.of(action);
    }

    private static EventKind of(ItemEvent action) {
        return new EventKind(code(action), action.label(), "action", action.textKey());
    }
}
