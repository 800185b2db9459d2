package org.ledgergate.items.tables;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
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

    /** What is written with an item's content: each column, and what goes into it. */
    private static final Map<String, String> CONTENT = contentColumns();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations rows;
    private final LockedItems locked = new LockedItems();

    public ItemTable(JdbcClient jdbc, NamedParameterJdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Item> find(ItemId id) {
        return locked.find(id).or(() -> one("id = :id", Map.of("id", id.toString()), ""));
    }

    public Optional<Item> lock(ItemId id) {
        return locked.find(id)
                .or(() -> one("id = :id", Map.of("id", id.toString()), " for update")
                        .map(locked::keep));
    }

    public Optional<Item> ofSource(Source source) {
        if (!Text.storable(source.system() + source.id())) {
            return Optional.empty();
        }
        return one(
                "source_system = :system and source_id = :source",
                Map.of("system", source.system(), "source", source.id()),
                "");
    }

    private Optional<Item> one(String where, Map<String, String> parameters, String suffix) {
        return jdbc.sql("select " + ItemRowReader.WHOLE + " from item where " + where + suffix)
                .params(parameters)
                .query((row, index) -> ItemRowReader.readWhole(row))
                .optional();
    }

    /** @param parent the item that it is bound to; empty for a type without parent */
    public void insert(Item item, Optional<ItemId> parent) {
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

    public void updateContent(Item item, Optional<ItemId> parent, long before) {
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

    public void updateLifecycle(Item item, long before) {
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
                .addValue(
                        "lineIds", ItemRowReader.LINE_IDS.write(lifecycle.erp().lines()))
                .addValue(
                        "extraFields",
                        ItemRowReader.EXTRA_FIELDS.write(lifecycle.answer().extraFields()))
                .addValue("authors", ItemRowReader.AUTHORS.write(lifecycle.authors()))
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
                .addValue("lines", ItemRowReader.LINES.write(item.content().lines()))
                .addValue(
                        "authors", ItemRowReader.AUTHORS.write(item.lifecycle().authors()));
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

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
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
}
