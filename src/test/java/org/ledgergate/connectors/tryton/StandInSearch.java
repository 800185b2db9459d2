package org.ledgergate.connectors.tryton;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** Searching and reading in the stand-in's books. */
@NullUnmarked
class StandInSearch {

    /** The model that a field refers to, where a search or a read goes on behind it. */
    private static final Map<String, String> TARGETS = Map.of(
            "root", "analytic_account.account",
            "account", "analytic_account.account",
            "template", "product.template",
            "account_category", "product.category",
            "party", "party.party",
            "currency", "currency.currency",
            "purchase", "purchase.purchase");

    private final StandInBooks books;

    StandInSearch(StandInBooks books) {
        this.books = books;
    }

    List<Map<String, Object>> read(
            String model, List<Object> domain, List<?> params, List<String> fields, Map<String, Object> context) {
        boolean activeOnly =
                domain.stream().noneMatch(clause -> ((List<?>) clause).get(0).equals("active"));
        int offset = params.get(1) instanceof Integer number ? number : 0;
        int limit = params.get(2) instanceof Integer number ? number : Integer.MAX_VALUE;
        Collection<Map<String, Object>> rows =
                context.get("_datetime") instanceof Map<?, ?> time ? books.allAt(model, time) : books.all(model);
        return rows.stream()
                .filter(row -> !activeOnly || !Boolean.FALSE.equals(row.get("active")))
                .filter(row -> domain.stream().allMatch(clause -> meets(row, (List<?>) clause)))
                .skip(offset)
                .limit(limit)
                .map(row -> fields(model, row, fields))
                .toList();
    }

    Map<String, Object> fields(String model, Map<String, Object> row, List<String> fields) {
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("id", row.get("id"));
        for (String field : fields) {
            if (field.equals("nosuch")) {
                throw StandInError.fault("nosuch");
            }
            int dot = field.indexOf('.');
            if (dot < 0) {
                read.put(field, StandInSums.field(books, model, row, field));
            } else if (StandInModels.CHILDREN.containsKey(model + " " + field.substring(0, dot))) {
                children(model, row, field.substring(0, dot), field.substring(dot + 1), read);
            } else {
                String first = field.substring(0, dot);
                Map<String, Object> target = target(row, first);
                Map<String, Object> behind = fields(TARGETS.get(first), target, List.of(field.substring(dot + 1)));
                read.merge(first + ".", behind, StandInSearch::merged);
            }
        }
        return read;
    }

    /** Reads one field of the lines that a record has now; fields of the same lines come together. */
    @SuppressWarnings("unchecked")
    private void children(String model, Map<String, Object> row, String list, String field, Map<String, Object> read) {
        String child = StandInModels.CHILDREN.get(model + " " + list).get(0);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Integer id : (List<Integer>) Objects.requireNonNullElse(row.get(list), List.of())) {
            if (books.has(child, id)) {
                rows.add(fields(child, books.row(child, id), List.of(field)));
            }
        }
        read.merge(list + ".", rows, (before, more) -> {
            List<Map<String, Object>> together = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                together.add((Map<String, Object>) merged(((List<?>) before).get(i), rows.get(i)));
            }
            return together;
        });
    }

    @SuppressWarnings("unchecked")
    private static Object merged(Object before, Object more) {
        Map<String, Object> together = new LinkedHashMap<>((Map<String, Object>) before);
        together.putAll((Map<String, Object>) more);
        return together;
    }

    private boolean meets(Map<String, Object> row, List<?> clause) {
        Object value = value(row, (String) clause.get(0));
        Object wanted = clause.get(2);
        return switch ((String) clause.get(1)) {
            case "=" -> Objects.equals(comparable(value), comparable(wanted));
            case "!=" -> !Objects.equals(comparable(value), comparable(wanted));
            case "in" ->
                ((List<?>) wanted).stream().anyMatch(one -> Objects.equals(comparable(value), comparable(one)));
            case "like" ->
                value != null && like((String) wanted).matcher((String) value).matches();
            case "<" -> value != null && compare(value, wanted) < 0;
            case ">" -> value != null && compare(value, wanted) > 0;
            case "<=" -> value != null && compare(value, wanted) <= 0;
            case ">=" -> value != null && compare(value, wanted) >= 0;
            default -> throw StandInError.fault((String) clause.get(1));
        };
    }

    private Object value(Map<String, Object> row, String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? row.get(path) : value(target(row, path.substring(0, dot)), path.substring(dot + 1));
    }

    private Map<String, Object> target(Map<String, Object> row, String field) {
        return row.get(field) instanceof Integer id ? books.row(TARGETS.get(field), id) : Map.of();
    }

    private static Pattern like(String pattern) {
        String expression = pattern.chars()
                .mapToObj(character -> switch (character) {
                    case '%' -> ".*";
                    case '_' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.DOTALL);
    }

    static int compare(Object one, Object other) {
        Object left = comparable(one);
        Object right = comparable(other);
        return left instanceof BigDecimal number
                ? number.compareTo((BigDecimal) right)
                : String.valueOf(left).compareTo(String.valueOf(right));
    }

    /** Returns a value in a form in which equal ones are equal and dates sort as text. */
    static Object comparable(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof Map<?, ?> date && "date".equals(date.get("__class__"))) {
            return (date.get("year") + "-" + twoDigits(date.get("month")) + "-" + twoDigits(date.get("day")));
        }
        return value;
    }

    private static String twoDigits(Object number) {
        return number.toString().length() == 1 ? "0" + number : number.toString();
    }
}
