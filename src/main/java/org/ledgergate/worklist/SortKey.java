package org.ledgergate.worklist;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** What lists are sorted by; what is equal in it stands in order of creation. */
public enum SortKey {
    CREATED("list_position", Long.class, Long::valueOf),
    NUMBER("item_number"),
    TITLE("list_title"),
    /** The vendor's name, or the code of one that the ERP does not have. */
    VENDOR("list_vendor"),
    PROJECT("item_project"),
    AMOUNT("list_amount", BigDecimal.class, text -> ItemFilter.amount(text).orElseThrow(NumberFormatException::new)),
    /** The user id of whoever sent an item last, or created it if nobody has sent it. */
    SENDER("list_sender"),
    /** The time since an item was sent last, or created if nobody has sent it. */
    AGE("list_since", OffsetDateTime.class, OffsetDateTime::parse);

    private final String column;
    private final Class<?> type;
    private final Function<String, Object> reader;

    SortKey(String column) {
        this(column, String.class, text -> text);
    }

    SortKey(String column, Class<?> type, Function<String, Object> reader) {
        this.column = column;
        this.type = type;
        this.reader = reader;
    }

    String column() {
        return column;
    }

    /** What its column holds. */
    Class<?> type() {
        return type;
    }

    /** Returns a value of its column from its text; empty if it is none. */
    Optional<Object> value(String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (NumberFormatException | DateTimeException other) {
            return Optional.empty();
        }
    }
}
