package org.ledgergate.items;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.messages.MessageJson;
import org.ledgergate.messages.Text;
import org.ledgergate.records.Identifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items' rows: the truth about every item. */
@Repository
public class ItemTable {

    /** What a list needs of an item: everything but what grows with its lines. */
    public static final String ROW =
            "list_position, id, type, source_system, source_id, state, revision, sender, sent_at, authors,"
                    + " answered_by, answered_at, message, erp_id, creator, created_at, version, "
                    + Arrays.stream(Field.values()).map(ItemTable::shown).collect(Collectors.joining(", "));

    /** All of an item. */
    static final String WHOLE = ROW + ", lines, line_erp_ids, extra_fields";

    /** What is written with an item's content: each column, and what goes into it. */
    private static final Map<String, String> CONTENT = contentColumns();

    private static final TypeReference<Authors> AUTHORS = new TypeReference<>() {};
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> EXTRA_FIELDS = new TypeReference<>() {};
    private static final TypeReference<Map<Integer, String>> LINE_IDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations rows;
    private final LockedItems locked = new LockedItems();

    ItemTable(JdbcClient jdbc, NamedParameterJdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Item> find(ItemId id) {
        return locked.find(id).or(() -> one("id = :id", Map.of("id", id.toString()), ""));
    }

    Optional<Item> lock(ItemId id) {
        return locked.find(id)
                .or(() -> one("id = :id", Map.of("id", id.toString()), " for update")
                        .map(locked::keep));
    }

    Optional<Item> ofSource(Source source) {
        if (!Text.storable(source.system() + source.id())) {
            return Optional.empty();
        }
        return one(
                "source_system = :system and source_id = :source",
                Map.of("system", source.system(), "source", source.id()),
                "");
    }

    private Optional<Item> one(String where, Map<String, String> parameters, String suffix) {
        return jdbc.sql("select " + WHOLE + " from item where " + where + suffix)
                .params(parameters)
                .query((row, index) -> readWhole(row))
                .optional();
    }

    /** @param parent the item that it is bound to; empty for a type without parent */
    void insert(Item item, Optional<ItemId> parent) {
        MapSqlParameterSource values = content(item, parent)
                .addValue("type", item.type().code())
                .addValue("sourceSystem", item.source().system())
                .addValue("sourceId", item.source().id())
                .addValue("state", item.state().name())
                .addValue("creator", item.creator())
                .addValue("createdAt", Timestamp.from(item.createdAt()));
        requireFree(() -> rows.update(
                "insert into item (id, type, source_system, source_id, state, creator, created_at, list_sender, list_since, "
                        + String.join(", ", CONTENT.keySet())
                        + ") values (:id, :type, :sourceSystem, :sourceId, :state, :creator, :createdAt, :creator, :createdAt, "
                        + String.join(", ", CONTENT.values()) + ")",
                values));
    }

    void updateContent(Item item, Optional<ItemId> parent, long before) {
        String assignments = CONTENT.entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", "));
        requireOne(
                requireFree(() -> rows.update(
                        "update item set " + assignments + " where id = :id and version = :before",
                        content(item, parent).addValue("before", before))),
                item);
        locked.replace(item);
    }

    void updateStanding(Item item, long before) {
        Lifecycle lifecycle = item.lifecycle();
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("id", item.id().toString())
                .addValue("state", lifecycle.state().name())
                .addValue("revision", lifecycle.revision())
                .addValue("sender", lifecycle.sender())
                .addValue("sentAt", timestamp(lifecycle.sentAt()))
                .addValue("answeredBy", lifecycle.answeredBy())
                .addValue("answeredAt", timestamp(lifecycle.answeredAt()))
                .addValue("message", MessageJson.write(lifecycle.message()))
                .addValue("erpId", lifecycle.erpId())
                .addValue("lineIds", JsonText.write(lifecycle.erp().lines()))
                .addValue("extraFields", JsonText.write(lifecycle.answer().extraFields()))
                .addValue("authors", JsonText.write(lifecycle.authors()))
                .addValue("version", item.version())
                .addValue("before", before);
        requireOne(
                rows.update(
                        "update item set state = :state, revision = :revision, sender = :sender, sent_at = :sentAt,"
                                + " answered_by = :answeredBy, answered_at = :answeredAt, message = :message, authors = :authors,"
                                + " list_sender = coalesce(nullif(:sender, ''), creator), list_since = coalesce(:sentAt, created_at),"
                                + " erp_id = :erpId, line_erp_ids = :lineIds, extra_fields = :extraFields, version = :version,"
                                + " number_key = case when :state = 'VOID' then null else number_key end"
                                + " where id = :id and version = :before",
                        values),
                item);
        locked.replace(item);
    }

    private static MapSqlParameterSource content(Item item, Optional<ItemId> parent) {
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("id", item.id().toString())
                .addValue("parentId", parent.map(ItemId::toString).orElse(null))
                .addValue("numberKey", NumberKey.of(item.type(), item.content(), parent))
                .addValue("itemNumberKey", Identifier.key(item.text(Field.NUMBER)))
                .addValue("version", item.version())
                .addValue("lines", JsonText.write(item.content().lines()))
                .addValue("authors", JsonText.write(item.lifecycle().authors()));
        for (Field field : Field.values()) {
            values.addValue(field.column(), item.text(field));
        }
        return values;
    }

    /** What two writers find free at the same moment only one of them gets. */
    private static int requireFree(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw new OptimisticLockingFailureException(
                    "The same source or number was taken by somebody else at the same moment", taken);
        }
    }

    private static void requireOne(int updated, Item item) {
        if (updated != 1) {
            throw new OptimisticLockingFailureException(item.name() + " was changed by somebody else meanwhile");
        }
    }

    /** Reads what {@link #ROW} selects. */
    public static ItemRow read(ResultSet row) throws SQLException {
        return read(row, Map.of(), Map.of());
    }

    static Item readWhole(ResultSet row) throws SQLException {
        return read(
                        row,
                        JsonText.read(row.getString("extra_fields"), EXTRA_FIELDS),
                        JsonText.read(row.getString("line_erp_ids"), LINE_IDS))
                .with(JsonText.read(row.getString("lines"), LINES));
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
                JsonText.read(row.getString("authors"), AUTHORS));
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

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** What lists sort by is written by the database, so that it folds the case as it did when it came to have these columns. */
    private static Map<String, String> contentColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            columns.put(field.column(), ":" + field.column());
        }
        columns.put("lines", ":lines");
        columns.put("authors", ":authors");
        columns.put("parent_id", ":parentId");
        columns.put("number_key", ":numberKey");
        columns.put("item_number_key", ":itemNumberKey");
        columns.put("version", ":version");
        columns.put("list_title", "lower(:item_title)");
        columns.put(
                "list_vendor",
                "coalesce((select lower(name) from erp_record where kind = 'VENDOR' and code = :item_vendor), lower(:item_vendor))");
        columns.put("list_amount", "coalesce(cast(nullif(:item_amount, '') as decimal(19, 4)), 0)");
        return columns;
    }

    /** The parent may have got another number since somebody named it. */
    private static String shown(Field field) {
        return field == Field.PARENT
                ? "coalesce((select above.item_number from item above where above.id = item.parent_id), item_parent) as item_parent"
                : field.column();
    }
}
