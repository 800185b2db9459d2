package org.ledgergate.connectors.tryton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** The stand-in's tables. A call that fails leaves them as they were. */
@NullUnmarked
class StandInBooks {

    private final Map<String, TreeMap<Integer, Map<String, Object>>> tables = new HashMap<>();
    private final Map<String, Integer> lastIds = new HashMap<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final List<Past> history = new ArrayList<>();
    private int transactions;

    /** A row as it was from a transaction on. */
    private record Past(String model, int id, int transaction, Map<String, Object> row) {}

    synchronized <T> T together(Supplier<T> call) {
        undo.clear();
        transactions++;
        try {
            return call.get();
        } catch (RuntimeException failure) {
            for (int i = undo.size() - 1; i >= 0; i--) {
                undo.get(i).run();
            }
            throw failure;
        }
    }

    Collection<Map<String, Object>> all(String model) {
        return List.copyOf(table(model).values());
    }

    /** Returns a record; empty if there is none. */
    Map<String, Object> row(String model, int id) {
        return table(model).getOrDefault(id, Map.of());
    }

    /** Returns a model's rows as they were at the end of a transaction, by its time. */
    Collection<Map<String, Object>> allAt(String model, Map<?, ?> time) {
        TreeMap<Integer, Map<String, Object>> rows = new TreeMap<>();
        history.stream()
                .filter(past -> past.model().equals(model)
                        && past.transaction() <= ((Number) time.get("microsecond")).intValue())
                .forEach(past -> rows.put(past.id(), past.row()));
        return rows.values();
    }

    boolean has(String model, Object id) {
        return id instanceof Integer number && table(model).containsKey(number);
    }

    int insert(String model, Map<String, Object> values) {
        int id = lastIds.merge(model, 1, Integer::sum);
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put("id", id);
        row.put("_timestamp", stamp());
        row.put("create_date", now());
        table(model).put(id, row);
        undo.add(() -> table(model).remove(id));
        remember(model, id, row);
        return id;
    }

    void put(String model, int id, String field, Object value) {
        Map<String, Object> row = table(model).get(id);
        Object before = row.put(field, value);
        Object stampBefore = row.put("_timestamp", stamp());
        Object writeBefore = row.put("write_date", now());
        undo.add(() -> {
            row.put(field, before);
            row.put("_timestamp", stampBefore);
            row.put("write_date", writeBefore);
        });
        remember(model, id, row);
    }

    private void remember(String model, int id, Map<String, Object> row) {
        if (model.equals("purchase.line")) {
            Past now = new Past(model, id, transactions, new LinkedHashMap<>(row));
            history.add(now);
            undo.add(() -> history.remove(now));
        }
    }

    void remove(String model, int id) {
        Map<String, Object> row = table(model).remove(id);
        undo.add(() -> table(model).put(id, row));
    }

    /** Writes down that a record came into the books. */
    void posted(String model, int id, Object amount) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("model", model);
        event.put("id", id);
        event.put("amount", amount);
        events.add(event);
        undo.add(() -> events.remove(event));
    }

    /** Returns everything, for whoever checks: what was posted in which order, and all records as they are. */
    synchronized Map<String, Object> ledger() {
        Map<String, Object> records = new LinkedHashMap<>();
        tables.forEach((model, rows) -> records.put(model, List.copyOf(rows.values())));
        return Map.of("posted", List.copyOf(events), "records", records);
    }

    private TreeMap<Integer, Map<String, Object>> table(String model) {
        return tables.computeIfAbsent(model, name -> new TreeMap<>());
    }

    private String stamp() {
        return "1795500000." + String.format("%06d", transactions);
    }

    /** Every transaction takes a microsecond. */
    private Map<String, Object> now() {
        Map<String, Object> now = new LinkedHashMap<>();
        now.put("__class__", "datetime");
        now.put("year", 2026);
        now.put("month", 11);
        now.put("day", 24);
        now.put("hour", 6);
        now.put("minute", 40);
        now.put("second", 0);
        now.put("microsecond", transactions);
        return now;
    }
}
