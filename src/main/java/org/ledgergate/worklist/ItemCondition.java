package org.ledgergate.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Text;

/** A query for items, as what stands after the word "where". */
class ItemCondition {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();
    private final ItemQuery query;

    /** @param now from which ages are counted */
    ItemCondition(ItemQuery query, Instant now) {
        this.query = query;
        ItemFilter filter = query.search().filter();
        if (!Text.storable(filter.text() + filter.project() + filter.vendor() + filter.sender())) {
            conditions.add("1 = 0");
            return;
        }
        addEqual("item_project in (:project, upper(:project))", "project", filter.project());
        addEqual(
                "(item_vendor in (:vendor, upper(:vendor)) or list_vendor = lower(:vendor))",
                "vendor",
                filter.vendor());
        addEqual("list_sender = :sender", "sender", filter.sender());
        if (!filter.text().isEmpty()) {
            add(
                    "(lower(item_number) like :text escape '!' or list_title like :text escape '!'"
                            + " or lower(item_vendor) like :text escape '!' or list_vendor like :text escape '!'"
                            + " or lower(erp_id) like :text escape '!')",
                    "text",
                    "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%");
        }
        addRange(filter, now);
        addPlace(query.search().sort(), query.search().after());
    }

    private void addPlace(ItemSort sort, @Nullable Cursor after) {
        if (after != null) {
            add(sort.sqlAfter(), "value", after.value());
            parameters.put("position", after.position());
        } else {
            // leaves nothing out, but makes H2 choose the index that has the order
            add(sort.key().column() + " >= :least", "least", sort.key().least());
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
            Instant latest = now.minus(Duration.ofDays(filter.olderThan()));
            add("list_since <= :latest", "latest", latest.atOffset(ZoneOffset.UTC));
        }
    }

    /** Answers conditions that together say what is asked for, each of one type and state unless the query needs no such parts. */
    List<String> parts() {
        String rest = String.join(" and ", conditions);
        if (query.isOnePart()) {
            return List.of(rest);
        }
        List<ItemType> types = query.type() == null ? List.of(ItemType.values()) : List.of(query.type());
        Set<ItemState> states = query.states().isEmpty() ? EnumSet.allOf(ItemState.class) : query.states();
        return types.stream()
                .flatMap(type -> states.stream()
                        .map(state -> "type = '" + type.code() + "' and state = '" + state + "' and " + rest))
                .toList();
    }

    Map<String, Object> parameters() {
        return parameters;
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
