package org.ledgergate.connectors.tryton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The verbs that each of the stand-in's models answers to. */
@NullUnmarked
class StandInModels {

    /** For a model and a field with lines: the lines' model and their field that names their owner. */
    static final Map<String, List<String>> CHILDREN = Map.of(
            "party.party addresses", List.of("party.address", "party"),
            "purchase.purchase lines", List.of("purchase.line", "purchase"),
            "purchase.line analytic_accounts", List.of("analytic.account.entry", "origin"),
            "purchase.amendment lines", List.of("purchase.amendment.line", "amendment"),
            "account.invoice lines", List.of("account.invoice.line", "invoice"),
            "account.invoice.line analytic_accounts", List.of("analytic.account.entry", "origin"));

    private static final Set<String> WITH_STATE =
            Set.of("purchase.purchase", "purchase.amendment", "account.invoice", "analytic_account.account");

    private final StandInBooks books;
    private final StandInRules rules;
    private final StandInSteps steps;
    private final StandInSearch search;

    StandInModels(StandInBooks books) {
        this.books = books;
        this.rules = new StandInRules(books);
        this.steps = new StandInSteps(books);
        this.search = new StandInSearch(books);
    }

    StandInSteps steps() {
        return steps;
    }

    @SuppressWarnings("unchecked")
    Object call(String model, String verb, List<?> params, Map<String, Object> context) {
        Map<String, Object> stamps = (Map<String, Object>) context.getOrDefault("_timestamp", Map.of());
        return books.together(() -> switch (verb) {
            case "search_read" ->
                search.read(model, (List<Object>) params.get(0), params, (List<String>) params.get(4), context);
            case "search" ->
                search.read(model, (List<Object>) params.get(0), params, List.of(), context).stream()
                        .map(row -> row.get("id"))
                        .toList();
            case "read" ->
                ((List<Integer>) params.get(0))
                        .stream()
                                .map(id -> search.fields(model, books.row(model, id), (List<String>) params.get(1)))
                                .toList();
            case "create" ->
                ((List<Map<String, Object>>) params.get(0))
                        .stream().map(values -> create(model, values)).toList();
            case "write" -> {
                for (int i = 0; i + 1 < params.size() - 1; i += 2) {
                    write(model, (List<Integer>) params.get(i), (Map<String, Object>) params.get(i + 1), stamps);
                }
                yield null;
            }
            case "delete" -> delete(model, (List<Integer>) params.get(0));
            default -> {
                for (Integer id : (List<Integer>) params.get(0)) {
                    steps.take(model, verb, id, stamps);
                }
                yield null;
            }
        });
    }

    private int create(String model, Map<String, Object> values) {
        rules.check(model, values);
        Map<String, Object> plain = new LinkedHashMap<>();
        if (WITH_STATE.contains(model)) {
            plain.put("state", "draft");
        }
        plain.put("active", true);
        if (model.equals("purchase.purchase")) {
            plain.put("revision", 0);
        }
        Map<String, Collection<?>> children = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (CHILDREN.containsKey(model + " " + field)) {
                children.put(field, (Collection<?>) value);
            } else {
                plain.put(field, value);
            }
        });
        int id = books.insert(model, plain);
        children.forEach((field, commands) -> books.put(model, id, field, adopt(model, id, field, commands)));
        return id;
    }

    @SuppressWarnings("unchecked")
    private List<Integer> adopt(String model, int id, String field, Collection<?> commands) {
        List<String> child = CHILDREN.get(model + " " + field);
        List<Integer> ids = new ArrayList<>();
        for (Object command : commands) {
            for (Map<String, Object> values : (List<Map<String, Object>>) ((List<?>) command).get(1)) {
                Map<String, Object> owned = new LinkedHashMap<>(values);
                owned.put(child.get(1), child.get(1).equals("origin") ? model + "," + id : (Object) id);
                ids.add(create(child.get(0), owned));
            }
        }
        return ids;
    }

    private void write(String model, List<Integer> ids, Map<String, Object> values, Map<String, Object> stamps) {
        for (int id : ids) {
            rules.requireUnchanged(model, id, stamps);
            rules.requireChangeable(model, id);
            values.forEach((field, value) -> books.put(model, id, field, value));
            if (model.equals("analytic_account.account") && "opened".equals(values.get("state"))) {
                books.posted(model, id, 0);
            }
        }
    }

    private Object delete(String model, List<Integer> ids) {
        for (int id : ids) {
            rules.requireChangeable(model, id);
            books.remove(model, id);
        }
        return null;
    }

    static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }
}
