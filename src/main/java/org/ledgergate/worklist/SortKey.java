package org.ledgergate.worklist;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** What lists are sorted by; what is equal in it stands in order of creation. */
public enum SortKey {
    CREATED("list_position", 0L, Long::valueOf),
    NUMBER("item_number"),
    TITLE("list_title"),
    /** The vendor's name, or the code of one that the ERP does not have. */
    VENDOR("list_vendor"),
    PROJECT("item_project"),
    AMOUNT(
            "list_amount",
            BigDecimal.ONE.scaleByPowerOfTen(15).negate(),
            text -> ItemFilter.amount(text).orElseThrow(NumberFormatException::new)),
    /** The user id of whoever sent an item last, or created it if nobody has sent it. */
    SENDER("list_sender"),
    /** The time since an item was sent last, or created if nobody has sent it. */
    AGE("list_since", Instant.EPOCH.atOffset(ZoneOffset.UTC), OffsetDateTime::parse);

    private final String column;
    private final Object least;
    private final Function<String, Object> reader;

    SortKey(String column) {
        this(column, "", text -> text);
    }

    SortKey(String column, Object least, Function<String, Object> reader) {
        this.column = column;
        this.least = least;
        this.reader = reader;
    }

    String column() {
        return column;
    }

    /** What its column holds. */
    Class<?> type() {
        return least.getClass();
    }

    /** No value of its column is less. */
    Object least() {
        return least;
    }

    /** Answers a value of its column from its text; empty if it is none. */
    Optional<Object> value(String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (NumberFormatException | DateTimeException other) {
            return Optional.empty();
        }
    }
}
