package org.ledgergate.tool.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.items.rules.FieldLocks;
import org.ledgergate.messages.Message;
import org.ledgergate.tool.Links;

/**
 * The form for an item, new or to be corrected, with all that was typed into it.
 *
 * @param source a form's double submit says the same source, and so creates one item
 * @param item empty for a new one
 * @param faults what is wrong with what was typed
 */
record ItemForm(
        ItemType type,
        Source source,
        Optional<Item> item,
        Map<Field, String> fields,
        List<Map<LineField, String>> lines,
        FormFaults faults) {

    private static final int FIRST_LINES = 5;

    static ItemForm blank(ItemType type) {
        var source = new Source(Source.OURS, UUID.randomUUID().toString());
        return new ItemForm(type, source, Optional.empty(), Map.of(), List.of(), FormFaults.NONE).withRoom();
    }

    static ItemForm of(Item item) {
        return new ItemForm(
                item.type(),
                item.source(),
                Optional.of(item),
                item.content().fields(),
                item.content().lines().stream().map(ItemForm::texts).toList(),
                FormFaults.NONE);
    }

    private static Map<LineField, String> texts(Line line) {
        Map<LineField, String> texts = new EnumMap<>(LineField.class);
        for (LineField field : LineField.values()) {
            texts.put(field, line.text(field));
        }
        return texts;
    }

    ItemForm withMoreLines(int count) {
        List<Map<LineField, String>> more = new ArrayList<>(lines);
        for (int i = 0; i < count && type.hasLines(); i++) {
            more.add(Map.of());
        }
        return new ItemForm(type, source, item, fields, more, faults);
    }

    /** Returns the form with lines enough to begin with. */
    ItemForm withRoom() {
        return linesLocked() ? this : withMoreLines(FIRST_LINES - lines.size());
    }

    ItemForm with(Map<Field, String> read) {
        return new ItemForm(type, source, item, read, lines, faults);
    }

    ItemForm with(FormFaults wrong) {
        return new ItemForm(type, source, item, fields, lines, wrong);
    }

    Draft draft() {
        return new Draft(type, source, fields, lines);
    }

    private ItemState state() {
        return item.map(Item::state).orElse(ItemState.NOT_SENT);
    }

    /** Returns whether where the item stands keeps all of it from being changed. */
    public boolean locked() {
        return linesLocked() && header().stream().allMatch(FormField::locked);
    }

    /** Returns whether the lines that were typed are others than the item's. */
    public boolean linesDiffer() {
        return item.map(present -> !written(lines).equals(written(of(present).lines)))
                .orElse(false);
    }

    private static List<Map<LineField, String>> written(List<Map<LineField, String>> lines) {
        return lines.stream()
                .map(line -> {
                    Map<LineField, String> filled = new EnumMap<>(LineField.class);
                    line.forEach((field, text) -> {
                        if (!text.isBlank()) {
                            filled.put(field, text.strip());
                        }
                    });
                    return filled;
                })
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean sendable() {
        return state().editable();
    }

    /** Where the form goes to. */
    public String action() {
        return item.map(existing -> Links.item(existing.id()) + "/edit").orElse("/erp/new/" + type.code());
    }

    /** Where people come from, and go back to. */
    public String back() {
        return item.map(existing -> Links.item(existing.id())).orElse(Links.items(type));
    }

    public List<FormField> header() {
        return type.fields().stream()
                .map(field -> new FormField(
                        type,
                        field,
                        fields.getOrDefault(field, ""),
                        FieldLocks.locked(type, state(), field),
                        faults.about(field.key())))
                .toList();
    }

    public List<FormLine> rows() {
        List<FormLine> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(FormLine.of(i, lines.get(i), faults));
        }
        return rows;
    }

    /** Returns an empty line to make more from, its index a sign that no number is. */
    public FormLine pattern() {
        return FormLine.of(-1, Map.of(), FormFaults.NONE);
    }

    public boolean linesLocked() {
        return FieldLocks.linesLocked(type, state());
    }

    public List<Message> lineFaults() {
        return faults.about("lines");
    }
}
