package org.ledgergate.connectors.filedrop.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.content.LineField;

/**
 * A column of our CSV layout.
 *
 * @param text whether a person typed what stands in it; the rest are keys, numbers and dates that we write ourselves
 */
public record SheetColumn<T>(String name, boolean text, Function<T, String> content) {

    /** One line of an item, with the item's key. */
    record Position(String key, int number, Line line) {}

    static final String KEY = "key";
    static final String CONNECTION = "connection";
    static final String TYPE = "type";

    private static final Set<Field.Kind> TYPED = Set.of(Field.Kind.TEXT, Field.Kind.IDENTIFIER);
    private static final Set<LineField> TYPED_IN_LINES =
            Set.of(LineField.COST_CODE, LineField.DESCRIPTION, LineField.UNIT);

    /** The columns of every item of every type, empty where a type has no such field. */
    static final List<SheetColumn<ExportRequest>> OF_ITEM = ofItem();

    static final List<SheetColumn<Position>> OF_LINE = ofLine();

    /** Returns every name that a vocabulary can translate as a column. */
    public static Set<String> names() {
        Set<String> names = OF_ITEM.stream().map(SheetColumn::name).collect(Collectors.toSet());
        OF_LINE.forEach(column -> names.add(column.name()));
        names.add(CONNECTION);
        names.add(TYPE);
        return names;
    }

    private static List<SheetColumn<ExportRequest>> ofItem() {
        List<SheetColumn<ExportRequest>> columns = new ArrayList<>();
        columns.add(exact(KEY, request -> request.key().value()));
        columns.add(exact("revision", request -> "" + item(request).lifecycle().revision()));
        for (Field field : Field.values()) {
            columns.add(new SheetColumn<>(
                    field.key(),
                    TYPED.contains(field.kind()),
                    request -> item(request).text(field)));
        }
        columns.add(new SheetColumn<>(
                "parentErpId", true, request -> request.parent().erpId()));
        columns.add(exact(
                "retainage", request -> item(request).content().retainage().toPlainString()));
        columns.add(new SheetColumn<>(
                "sender", true, request -> item(request).lifecycle().sender()));
        columns.add(
                exact("lines", request -> "" + item(request).content().lines().size()));
        return List.copyOf(columns);
    }

    private static List<SheetColumn<Position>> ofLine() {
        List<SheetColumn<Position>> columns = new ArrayList<>();
        columns.add(exact(KEY, Position::key));
        columns.add(exact("line", position -> "" + position.number()));
        for (LineField field : LineField.values()) {
            columns.add(new SheetColumn<>(
                    field.key(),
                    TYPED_IN_LINES.contains(field),
                    position -> position.line().text(field)));
        }
        return List.copyOf(columns);
    }

    private static <T> SheetColumn<T> exact(String name, Function<T, String> content) {
        return new SheetColumn<>(name, false, content);
    }

    private static Item item(ExportRequest request) {
        return request.item();
    }
}
