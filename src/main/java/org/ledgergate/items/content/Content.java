package org.ledgergate.items.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.messages.Message;

/**
 * What an item says: its header fields, each as text in one canonical writing, and its lines.
 *
 * @param fields only those that are filled
 */
public record Content(Map<Field, String> fields, List<Line> lines) {

    public static final Content EMPTY = new Content(Map.of(), List.of());

    public Content {
        Map<Field, String> filled = new EnumMap<>(Field.class);
        filled.putAll(fields);
        fields = Collections.unmodifiableMap(filled);
        lines = List.copyOf(lines);
    }

    public String text(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** Returns the total; empty for a type without amounts. */
    public Optional<Money> amount() {
        return fields.containsKey(Field.AMOUNT) && fields.containsKey(Field.CURRENCY)
                ? Optional.of(new Money(new BigDecimal(text(Field.AMOUNT)), Currency.getInstance(text(Field.CURRENCY))))
                : Optional.empty();
    }

    /** Returns what is withheld over all lines, in the item's currency. */
    public BigDecimal retainage() {
        return lines.stream().map(Line::retainage).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the fields and lines in which this content differs from an earlier one, in their order. */
    public List<Difference> since(Content earlier) {
        List<Difference> differences = new ArrayList<>();
        for (Field field : Field.values()) {
            add(differences, field, value(field.isNumber(), earlier.text(field)), value(field.isNumber(), text(field)));
        }
        for (int i = 0; i < Math.max(lines.size(), earlier.lines.size()); i++) {
            for (LineField field : LineField.values()) {
                add(
                        differences,
                        Message.of("changes.line", i + 1, field),
                        value(field.isNumber(), earlier.lineText(i, field)),
                        value(field.isNumber(), lineText(i, field)));
            }
        }
        return differences;
    }

    private String lineText(int index, LineField field) {
        return index < lines.size() ? lines.get(index).text(field) : "";
    }

    private static Object value(boolean number, String text) {
        return number && !text.isEmpty() ? new BigDecimal(text) : text;
    }

    private static void add(List<Difference> differences, Object field, Object before, Object after) {
        if (!before.equals(after)) {
            differences.add(Difference.of(field, before, after));
        }
    }
}
