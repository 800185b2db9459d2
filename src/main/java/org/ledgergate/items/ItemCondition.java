package org.ledgergate.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A query for items, as what stands after the word "where". */
class ItemCondition {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    ItemCondition(ItemQuery query) {
        if (!Text.storable(query.text() + query.project())) {
            conditions.add("1 = 0");
            return;
        }
        if (query.type() != null) {
            add("type = :type", "type", query.type().code());
        }
        if (!query.states().isEmpty()) {
            add(
                    "state in (:states)",
                    "states",
                    query.states().stream().map(Enum::name).toList());
        }
        if (!query.project().isEmpty()) {
            add("item_project = :project", "project", query.project());
        }
        if (!query.text().isBlank()) {
            add(
                    "(lower(item_number) like :text escape '!' or lower(item_title) like :text escape '!'"
                            + " or lower(item_vendor) like :text escape '!' or lower(erp_id) like :text escape '!')",
                    "text",
                    "%" + escaped(query.text().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (query.after() > 0) {
            add("list_position < :after", "after", query.after());
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
