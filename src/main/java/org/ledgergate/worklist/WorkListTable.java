package org.ledgergate.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.tables.ItemRowReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items' rows as lists need them, without their lines. */
@Repository
class WorkListTable {

    /** How many are asked for in one statement: PostgreSQL takes 65,535 parameters, and all open pages ask together. */
    private static final int MOST_IDS = 1_000;

    /** Named where all are meant, because the indexes begin with type and state. */
    private static final List<String> ALL_TYPES =
            Arrays.stream(ItemType.values()).map(ItemType::code).toList();

    private static final List<String> ALL_STATES =
            Arrays.stream(ItemState.values()).map(ItemState::name).toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkListTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ItemPage list(ItemQuery query) {
        ItemCondition condition = new ItemCondition(query, clock.instant());
        SortKey key = query.search().sort().key();
        List<Listed> found = jdbc.sql(select(condition.parts(), query))
                .params(condition.parameters())
                .param("limit", query.limit() + 1)
                .query((row, index) -> new Listed(
                        ItemRowReader.read(row),
                        new Cursor(row.getLong("list_position"), row.getObject("sorted_by", key.type()))))
                .list();
        boolean more = found.size() > query.limit();
        List<Listed> page = more ? found.subList(0, query.limit()) : found;
        return new ItemPage(
                page.stream().map(Listed::row).toList(),
                more ? Optional.of(page.get(page.size() - 1).cursor()) : Optional.empty());
    }

    /** Each part is read in order from an index, no further than a page goes; then what was read is put in order. */
    private static String select(List<String> parts, ItemQuery query) {
        ItemSort sort = query.search().sort();
        String column = sort.key().column();
        // type and state are the same in all rows of a part; naming them lets H2 see that the index has the order
        String order = query.isOnePart() ? sort.sql(column) : sort.sql("type", "state", column);
        List<String> pages = parts.stream()
                .map(part -> "select " + ItemRowReader.ROW + ", " + column + " as sorted_by from item where " + part
                        + " order by " + order + " limit :limit")
                .toList();
        return pages.size() == 1
                ? pages.get(0)
                : "select * from ((" + String.join(") union all (", pages) + ")) listed order by "
                        + sort.sql("sorted_by") + " limit :limit";
    }

    private record Listed(ItemRow row, Cursor cursor) {}

    Map<ItemState, Long> counts(ItemType type, long most) {
        String each = Arrays.stream(ItemState.values())
                .map(state -> "select '" + state + "', count(*) from (select 1 as found from item where type = :type"
                        + " and state = '" + state + "' fetch first " + (most + 1) + " rows only) counted")
                .collect(Collectors.joining(" union all "));
        Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
        jdbc.sql(each).param("type", type.code()).query(row -> {
            counts.put(ItemState.valueOf(row.getString(1)), row.getLong(2));
        });
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Returns where a page ends whose last item is this one. */
    Optional<Cursor> cursor(ItemId id, SortKey key) {
        return jdbc.sql("select list_position, " + key.column() + " as sorted_by from item where id = :id")
                .param("id", id.toString())
                .query((row, index) -> new Cursor(row.getLong("list_position"), row.getObject("sorted_by", key.type())))
                .optional();
    }

    boolean anyIn(Set<ItemState> states) {
        return jdbc.sql("select exists (select 1 from item where type in (:types) and state in (:states))")
                .param("types", ALL_TYPES)
                .param("states", states.stream().map(ItemState::name).toList())
                .query(Boolean.class)
                .single();
    }

    List<ItemRow> ofProject(String project, Set<ItemType> types, int limit) {
        return jdbc.sql("select " + ItemRowReader.ROW
                        + " from item where type in (:types) and state in (:states) and item_project = :project"
                        + " and item_parent = '' order by list_position desc limit " + limit)
                .param("project", project)
                .param("states", ALL_STATES)
                .param("types", types.stream().map(ItemType::code).toList())
                .query((row, index) -> ItemRowReader.read(row))
                .list();
    }

    List<ItemRow> children(ItemId parent, int limit) {
        return jdbc.sql("select " + ItemRowReader.ROW
                        + " from item where parent_id = :parent order by list_position desc limit " + limit)
                .param("parent", parent.toString())
                .query((row, index) -> ItemRowReader.read(row))
                .list();
    }

    int exportingBeside(ItemId child) {
        return jdbc.sql("select count(*) from item where state = 'EXPORTING'"
                        + " and parent_id = (select parent_id from item where id = :child)")
                .param("child", child.toString())
                .query(Integer.class)
                .single();
    }

    List<ItemRow> waitingForParent(ItemId parent) {
        return jdbc.sql("select " + ItemRowReader.ROW
                        + " from item where parent_id = :parent and state = 'WAITING' order by list_position")
                .param("parent", parent.toString())
                .query((row, index) -> ItemRowReader.read(row))
                .list();
    }

    List<ItemRow> waitingForJob(String number) {
        return jdbc.sql("select " + ItemRowReader.ROW + " from item where type in (:types) and state = 'WAITING'"
                        + " and item_project = :project and item_parent = '' order by list_position")
                .param("types", ALL_TYPES)
                .param("project", number)
                .query((row, index) -> ItemRowReader.read(row))
                .list();
    }

    List<ItemRow> rows(Set<ItemId> ids) {
        List<String> all = ids.stream().map(ItemId::toString).toList();
        List<ItemRow> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            rows.addAll(jdbc.sql("select " + ItemRowReader.ROW + " from item where id in (:ids)")
                    .param("ids", all.subList(from, Math.min(from + MOST_IDS, all.size())))
                    .query((row, index) -> ItemRowReader.read(row))
                    .list());
        }
        return rows;
    }

    Map<ItemType, Long> waiting(Scope scope, Instant from, Instant to) {
        Map<ItemType, Long> counts = new EnumMap<>(ItemType.class);
        jdbc.sql("select type, count(*) from item where type in (:types) and state = 'SENT'"
                        + " and list_since >= :from and list_since < :to"
                        + (scope.project().isEmpty() ? "" : " and item_project = :project")
                        + " group by type")
                .param("types", ALL_TYPES)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("project", scope.project())
                .query(row -> {
                    counts.put(ItemType.ofCode(row.getString(1)).orElseThrow(), row.getLong(2));
                });
        counts.keySet().removeIf(type -> !scope.covers(type, scope.project()));
        return counts;
    }

    Set<String> jobsInErp() {
        return jdbc.sql("select item_number from item where type = :job and state = 'SYNCED'")
                .param("job", ItemType.JOB.code())
                .query(String.class)
                .set();
    }

    void nameVendors() {
        jdbc.sql("update item set list_vendor ="
                        + " (select lower(name) from erp_record where kind = 'VENDOR' and code = item_vendor)"
                        + " where exists (select 1 from erp_record where kind = 'VENDOR' and code = item_vendor"
                        + " and lower(name) <> list_vendor)")
                .update();
    }
}
