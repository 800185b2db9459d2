package org.ledgergate.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Text;

/** A query for items, as what stands after the word "where". */
class ItemCondition {

    /** As the index item_search of PostgreSQL has it. */
    private static final String SEARCHED =
            "lower(item_number || chr(10) || item_title || chr(10) || item_vendor || chr(10)"
                    + " || list_vendor || chr(10) || erp_id)";

    /** Leaves out the places of items that came too late to be old; one may get its place some time after it was created. */
    private static final String OLD_PLACES = "list_position < coalesce((select list_position from item where"
            + " created_at > :dayLater order by created_at, list_position limit 1), 9223372036854775807)";

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();
    private final ItemQuery query;

    /** @param now from which ages are counted */
    ItemCondition(ItemQuery query, Instant now) {
        this.query = query;
        ItemFilter filter = query.search().filter();
        if (!storable(filter)) {
            return;
        }
        addEqual(
                "(item_vendor in (:vendor, upper(:vendor)) or list_vendor = lower(:vendor))",
                "vendor",
                filter.vendor());
        addEqual("list_sender = :sender", "sender", filter.sender());
        if (!filter.text().isEmpty()) {
            add(
                    (filter.hasWord() ? SEARCHED : "(" + SEARCHED + " || '')") + " like :text escape '!'",
                    "text",
                    "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%");
        }
        addRange(filter, now);
        Cursor after = query.search().after();
        if (after != null) {
            add(query.search().sort().sqlAfter(), "value", after.value());
            parameters.put("position", after.position());
        }
    }

    /** What has no amount is in no range of amounts. */
    private void addRange(ItemFilter filter, Instant now) {
        if (filter.amountFrom() != null) {
            add("item_amount <> '' and list_amount >= :amountFrom", "amountFrom", filter.amountFrom());
        }
        if (filter.amountTo() != null) {
            add("item_amount <> '' and list_amount <= :amountTo", "amountTo", filter.amountTo());
        }
        if (filter.olderThan() > 0) {
            OffsetDateTime latest =
                    now.minus(Duration.ofDays(filter.olderThan())).atOffset(ZoneOffset.UTC);
            add("list_since <= :latest", "latest", latest);
            add(OLD_PLACES, "dayLater", latest.plusDays(1));
        }
    }

    /** Returns conditions that together say what is asked for, each of one type, state and project unless the query is best read whole. */
    List<String> parts() {
        String rest = String.join(" and ", conditions);
        ItemFilter filter = query.search().filter();
        if (!storable(filter)) {
            return List.of("1 = 0");
        }
        if (query.isOnePart()) {
            return List.of(filter.narrows() ? scope() + " and " + rest : rest);
        }
        return types().flatMap(type -> states().flatMap(state -> projects(filter.project())
                        .map(project -> "type = " + type + " and state = " + state + project + " and " + rest)))
                .toList();
    }

    /** Says all types and states where all are meant: the indexes begin with them. */
    private String scope() {
        return "type in (" + types().collect(Collectors.joining(", ")) + ") and state in ("
                + states().collect(Collectors.joining(", ")) + ")";
    }

    private Stream<String> types() {
        return (query.type() == null ? Arrays.stream(ItemType.values()) : Stream.of(query.type()))
                .map(type -> "'" + type.code() + "'");
    }

    private Stream<String> states() {
        return (query.states().isEmpty() ? EnumSet.allOf(ItemState.class) : query.states())
                .stream().map(state -> "'" + state + "'");
    }

    /** People need not type a project's number in capitals. */
    private Stream<String> projects(String project) {
        if (project.isEmpty()) {
            return Stream.of("");
        }
        parameters.put("project", project);
        parameters.put("upperProject", project.toUpperCase(Locale.ROOT));
        return project.equals(project.toUpperCase(Locale.ROOT))
                ? Stream.of(" and item_project = :project")
                : Stream.of(" and item_project = :project", " and item_project = :upperProject");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static boolean storable(ItemFilter filter) {
        return Text.storable(filter.text() + filter.project() + filter.vendor() + filter.sender());
    }

    private void addEqual(String condition, String name, String value) {
        if (!value.isEmpty()) {
            add(condition, name, value);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
