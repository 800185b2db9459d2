package org.ledgergate.connectors.tryton;

import java.math.BigDecimal;
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
            "party", "party.party");

    private final StandInBooks books;

    StandInSearch(StandInBooks books) {
        this.books = books;
    }

    List<Map<String, Object>> read(String model, List<Object> domain, List<?> params, List<String> fields) {
        boolean activeOnly =
                domain.stream().noneMatch(clause -> ((List<?>) clause).get(0).equals("active"));
        int offset = params.get(1) instanceof Integer number ? number : 0;
        int limit = params.get(2) instanceof Integer number ? number : Integer.MAX_VALUE;
        return books.all(model).stream()
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
                read.put(field, row.get(field));
            } else {
                String first = field.substring(0, dot);
                Map<String, Object> target = target(row, first);
                read.put(first + ".", fields(TARGETS.get(first), target, List.of(field.substring(dot + 1))));
            }
        }
        return read;
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

    /** Answers a value in a form in which equal ones are equal and dates sort as text. */
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
