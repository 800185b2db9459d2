package org.ledgergate.items;

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
        if (query.type() != null) {
            add("type = :type", "type", query.type().code());
        }
        addEqual("item_project = :project", "project", filter.project());
        addEqual("item_vendor = :vendor", "vendor", filter.vendor());
        addEqual("list_sender = :sender", "sender", filter.sender());
        if (!filter.text().isEmpty()) {
            add(
                    "(lower(item_number) like :text escape '!' or lower(item_title) like :text escape '!'"
                            + " or lower(item_vendor) like :text escape '!' or lower(erp_id) like :text escape '!')",
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
            Instant latest = now.minus(Duration.ofDays(filter.olderThan()));
            add("list_since <= :latest", "latest", latest.atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * Answers conditions that together say what is asked for. Of one type each speaks of one state: an index holds these in each
     * order, and no index holds more than these.
     */
    List<String> perState() {
        String rest = String.join(" and ", conditions);
        if (query.type() == null && query.states().isEmpty()) {
            return List.of(rest);
        }
        Set<ItemState> states = query.states().isEmpty() ? EnumSet.allOf(ItemState.class) : query.states();
        return states.stream()
                .map(state -> "state = '" + state + "' and " + rest)
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
