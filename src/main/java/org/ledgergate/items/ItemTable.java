package org.ledgergate.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items' rows: the truth about every item. */
@Repository
class ItemTable {

    private static final Map<Field, String> COLUMNS = columns();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final LineTable lines;
    private final ExtraFieldTable extraFields;
    private final LockedItems locked = new LockedItems();

    ItemTable(JdbcClient jdbc, NamedParameterJdbcOperations batches, LineTable lines, ExtraFieldTable extraFields) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.lines = lines;
        this.extraFields = extraFields;
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

    Optional<Item> ofNumber(ItemType type, String project, String number) {
        Content names = new Content(Map.of(Field.PROJECT, project, Field.NUMBER, number), List.of());
        return one("number_key = :key", Map.of("key", NumberKey.of(type, names)), "");
    }

    List<ItemRow> children(Item parent) {
        List<String> types = Arrays.stream(ItemType.values())
                .filter(type -> type.parent().filter(parent.type()::equals).isPresent())
                .map(ItemType::code)
                .toList();
        if (types.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from item where item_project = :project and item_parent = :number and type in (:types)"
                                + " order by list_position desc limit 200")
                .param("project", parent.text(Field.PROJECT))
                .param("number", parent.text(Field.NUMBER))
                .param("types", types)
                .query((row, index) -> read(row))
                .list();
    }

    Optional<ItemId> holderOfNumber(String numberKey) {
        return jdbc.sql("select id from item where number_key = :key")
                .param("key", numberKey)
                .query(String.class)
                .optional()
                .map(ItemId::of);
    }

    private Optional<Item> one(String where, Map<String, String> parameters, String suffix) {
        return jdbc.sql("select * from item where " + where + suffix)
                .params(parameters)
                .query((row, index) -> read(row))
                .optional()
                .map(row -> row.with(row.type().hasLines() ? lines.of(row.id()) : List.of()));
    }

    void insert(Item item) {
        MapSqlParameterSource values = content(item)
                .addValue("type", item.type().code())
                .addValue("sourceSystem", item.source().system())
                .addValue("sourceId", item.source().id())
                .addValue("state", item.state().name())
                .addValue("creator", item.creator())
                .addValue("createdAt", Timestamp.from(item.createdAt()));
        String names = String.join(", ", COLUMNS.values());
        String places = ":" + String.join(", :", COLUMNS.values());
        requireFree(() -> batches.update(
                "insert into item (id, type, source_system, source_id, number_key, state, creator, created_at, version, "
                        + names
                        + ") values (:id, :type, :sourceSystem, :sourceId, :numberKey, :state, :creator, :createdAt,"
                        + " :version, " + places + ")",
                values));
        lines.insert(item.id(), item.content().lines());
    }

    void updateContent(Item item, long before) {
        String assignments = COLUMNS.values().stream()
                .map(column -> column + " = :" + column)
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        requireOne(
                requireFree(() -> batches.update(
                        "update item set number_key = :numberKey, version = :version, " + assignments
                                + " where id = :id and version = :before",
                        content(item).addValue("before", before))),
                item);
        lines.replace(item.id(), item.content().lines());
        locked.replace(item);
    }

    void updateStanding(Item item, long before) {
        Standing standing = item.standing();
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("id", item.id().toString())
                .addValue("state", standing.state().name())
                .addValue("revision", standing.revision())
                .addValue("sender", standing.sender())
                .addValue("sentAt", standing.sentAt() == null ? null : Timestamp.from(standing.sentAt()))
                .addValue("answeredBy", standing.answeredBy())
                .addValue("answeredAt", standing.answeredAt() == null ? null : Timestamp.from(standing.answeredAt()))
                .addValue("message", standing.message())
                .addValue("erpId", standing.erpId())
                .addValue("numberKey", numberKey(item))
                .addValue("version", item.version())
                .addValue("before", before);
        requireOne(
                batches.update(
                        "update item set state = :state, revision = :revision, sender = :sender, sent_at = :sentAt,"
                                + " answered_by = :answeredBy, answered_at = :answeredAt, message = :message,"
                                + " erp_id = :erpId, number_key = :numberKey, version = :version"
                                + " where id = :id and version = :before",
                        values),
                item);
        locked.replace(item);
    }

    void saveLineIds(ItemId item, Map<Integer, String> lineIds) {
        lines.saveErpIds(item, lineIds);
    }

    Map<Integer, String> lineIds(ItemId item) {
        return lines.erpIds(item);
    }

    void saveExtraFields(ItemId item, Map<String, String> values) {
        extraFields.replace(item, values);
    }

    Map<String, String> extraFields(ItemId item) {
        return extraFields.of(item);
    }

    private static MapSqlParameterSource content(Item item) {
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("id", item.id().toString())
                .addValue("numberKey", numberKey(item))
                .addValue("version", item.version());
        COLUMNS.forEach((field, column) -> values.addValue(column, item.text(field)));
        return values;
    }

    private static @Nullable String numberKey(Item item) {
        return item.state() == ItemState.VOID ? null : NumberKey.of(item.type(), item.content());
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

    static ItemRow read(ResultSet row) throws SQLException {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Map.Entry<Field, String> column : COLUMNS.entrySet()) {
            String text = row.getString(column.getValue());
            if (!text.isEmpty()) {
                fields.put(column.getKey(), text);
            }
        }
        return new ItemRow(
                ItemId.of(row.getString("id")),
                ItemType.ofCode(row.getString("type")).orElseThrow(),
                new Source(row.getString("source_system"), row.getString("source_id")),
                fields,
                readStanding(row),
                row.getString("creator"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private static Standing readStanding(ResultSet row) throws SQLException {
        Timestamp sentAt = row.getTimestamp("sent_at");
        Timestamp answeredAt = row.getTimestamp("answered_at");
        return new Standing(
                ItemState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("sender"),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getString("message"),
                row.getString("erp_id"));
    }

    private static Map<Field, String> columns() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            columns.put(field, "item_" + field.name().toLowerCase(Locale.ROOT));
        }
        return columns;
    }
}
