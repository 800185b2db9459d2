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
        ItemFilter filter = query.filter();
        if (!Text.storable(filter.text() + filter.project() + filter.vendor() + filter.sender())) {
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
        addEqual("item_project = :project", "project", filter.project());
        addEqual("item_vendor = :vendor", "vendor", filter.vendor());
        addEqual("(sender = :sender or (sender = '' and creator = :sender))", "sender", filter.sender());
        if (!filter.text().isEmpty()) {
            add(
                    "(lower(item_number) like :text escape '!' or lower(item_title) like :text escape '!'"
                            + " or lower(item_vendor) like :text escape '!' or lower(erp_id) like :text escape '!')",
                    "text",
                    "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%");
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
