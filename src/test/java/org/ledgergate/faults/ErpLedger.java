package org.ledgergate.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the ERP itself says was posted, read past the proxy and past Ledgergate. */
final class ErpLedger {

    private static final String ORDERS = "purchase.purchase";
    private static final Pattern MARK = Pattern.compile("Ledgergate (\\S+) item (\\S+) .*", Pattern.DOTALL);

    private final Map<String, Integer> byItem = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();

    /** @param ledger the whole of it */
    ErpLedger(JsonNode ledger) {
        Map<Integer, String> comments = new HashMap<>();
        ledger.path("records")
                .path(ORDERS)
                .forEach(order -> comments.put(
                        order.path("id").asInt(), order.path("comment").asText()));
        for (JsonNode posted : ledger.path("posted")) {
            int id = posted.path("id").asInt();
            Matcher mark = MARK.matcher(comments.getOrDefault(id, ""));
            if (!mark.matches()) {
                throw new AssertionError("Nobody knows whose this record is: " + posted);
            }
            byKey.merge(mark.group(1), 1, Integer::sum);
            byItem.merge(mark.group(2), 1, Integer::sum);
            references.put(mark.group(2), ORDERS + "," + id);
        }
    }

    int records() {
        return byItem.values().stream().mapToInt(times -> times).sum();
    }

    Set<String> items() {
        return byItem.keySet();
    }

    long itemsPostedMoreThanOnce() {
        return moreThanOnce(byItem);
    }

    long keysPostedMoreThanOnce() {
        return moreThanOnce(byKey);
    }

    /** Returns what the ERP calls an item's last record; empty if it has none. */
    String reference(String item) {
        return references.getOrDefault(item, "");
    }

    private static long moreThanOnce(Map<String, Integer> times) {
        return times.values().stream().filter(often -> often > 1).count();
    }
}
