package org.ledgergate.tool.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.rules.FieldLocks;

/** Reads what a browser sent back into a form; lines left blank fall out. */
record TypedForm(Map<String, String> typed) {

    private static final Pattern LINE = Pattern.compile("lines/(\\d{1,4})/(\\w+)");

    /** Returns the form of a new item. */
    ItemForm of(ItemType type) {
        return new ItemForm(
                type, new Source(Source.OURS, sourceId()), Optional.empty(), fields(type), lines(), FormFaults.NONE);
    }

    /** Returns the form of an item that exists; a browser does not send back what is locked, so that stays. */
    ItemForm of(Item item) {
        Map<Field, String> fields = fields(item.type());
        item.content().fields().forEach((field, text) -> {
            if (FieldLocks.locked(item.type(), item.state(), field)) {
                fields.putIfAbsent(field, text);
            }
        });
        List<Map<LineField, String>> lines = lines();
        ItemForm present = ItemForm.of(item);
        boolean linesStay = lines.isEmpty() && present.linesLocked();
        return new ItemForm(
                item.type(),
                item.source(),
                Optional.of(item),
                fields,
                linesStay ? present.lines() : lines,
                FormFaults.NONE);
    }

    private String sourceId() {
        String sent = typed.getOrDefault("source", "");
        try {
            return UUID.fromString(sent).toString();
        } catch (IllegalArgumentException noneOfOurs) {
            return UUID.randomUUID().toString();
        }
    }

    private Map<Field, String> fields(ItemType type) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : type.fields()) {
            String text = typed.get(field.key());
            if (text != null) {
                fields.put(field, oneKindOfLineEnd(text));
            }
        }
        return fields;
    }

    private List<Map<LineField, String>> lines() {
        Map<Integer, Map<LineField, String>> byIndex = new TreeMap<>();
        typed.forEach((name, text) -> {
            Matcher place = LINE.matcher(name);
            if (place.matches() && !text.isBlank()) {
                LineField.ofKey(place.group(2))
                        .ifPresent(field -> byIndex.computeIfAbsent(
                                        Integer.valueOf(place.group(1)), index -> new EnumMap<>(LineField.class))
                                .put(field, text));
            }
        });
        return new ArrayList<>(byIndex.values());
    }

    /** Browsers send CR LF from a text area; what was there before has LF, and is no change. */
    private static String oneKindOfLineEnd(String text) {
        return text.replace("\r\n", "\n");
    }
}
