package org.ledgergate.items.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Answer;
import org.ledgergate.items.Authors;
import org.ledgergate.items.ErpIds;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.messages.JsonColumn;
import org.ledgergate.messages.MessageJson;

/** Reads the rows of items, whole or as lists need them. */
public class ItemRowReader {

    /** What a list needs of an item: everything but what grows with its lines. */
    public static final String ROW =
            "list_position, id, type, source_system, source_id, state, revision, sender, sent_at, authors,"
                    + " answered_by, answered_at, message, erp_id, creator, created_at, version, "
                    + Arrays.stream(Field.values()).map(ItemRowReader::shown).collect(Collectors.joining(", "));

    /** All of an item. */
    static final String WHOLE = ROW + ", lines, line_erp_ids, extra_fields";

    static final JsonColumn<Authors> AUTHORS = JsonColumn.of(new TypeReference<>() {});
    static final JsonColumn<List<Line>> LINES = JsonColumn.of(new TypeReference<>() {});
    static final JsonColumn<Map<String, String>> EXTRA_FIELDS = JsonColumn.of(new TypeReference<>() {});
    static final JsonColumn<Map<Integer, String>> LINE_IDS = JsonColumn.of(new TypeReference<>() {});

    private ItemRowReader() {}

    /** Reads what {@link #ROW} selects. */
    public static ItemRow read(ResultSet row) throws SQLException {
        return read(row, Map.of(), Map.of());
    }

    static Item readWhole(ResultSet row) throws SQLException {
        return read(row, EXTRA_FIELDS.read(row.getString("extra_fields")), LINE_IDS.read(row.getString("line_erp_ids")))
                .with(LINES.read(row.getString("lines")));
    }

    private static ItemRow read(ResultSet row, Map<String, String> extraFields, Map<Integer, String> lineIds)
            throws SQLException {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String text = row.getString(field.column());
            if (!text.isEmpty()) {
                fields.put(field, text);
            }
        }
        Lifecycle lifecycle = new Lifecycle(
                ItemState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("sender"),
                instant(row, "sent_at"),
                new Answer(row.getString("answered_by"), instant(row, "answered_at"), extraFields),
                MessageJson.read(row.getString("message")),
                new ErpIds(row.getString("erp_id"), lineIds),
                AUTHORS.read(row.getString("authors")));
        return new ItemRow(
                ItemId.of(row.getString("id")),
                ItemType.ofCode(row.getString("type")).orElseThrow(),
                new Source(row.getString("source_system"), row.getString("source_id")),
                fields,
                lifecycle,
                row.getString("creator"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The parent may have got another number since somebody named it. */
    private static String shown(Field field) {
        return field == Field.PARENT
                ? "coalesce((select above.item_number from item above where above.id = item.parent_id), item_parent) as item_parent"
                : field.column();
    }
}
