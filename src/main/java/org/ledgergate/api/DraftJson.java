package org.ledgergate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.drafts.Draft;

/** Reads drafts from JSON. What is neither text nor number is left out here: the contract has already found fault with it. */
class DraftJson {

    private DraftJson() {}

    /** Returns a draft of a new item; empty if the body does not say of what type and source. */
    static Optional<Draft> read(ObjectNode json) {
        Source source = new Source(
                json.path("sourceSystem").asText(), json.path("sourceId").asText());
        return ItemType.ofCode(json.path("type").asText()).map(type -> read(type, source, json));
    }

    /** Returns a draft of what an item is to say from now on. */
    static Draft read(Item item, ObjectNode json) {
        return read(item.type(), item.source(), json);
    }

    private static Draft read(ItemType type, Source source, ObjectNode json) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            text(json, field.key()).ifPresent(text -> fields.put(field, text));
        }
        List<Map<LineField, String>> lines = new ArrayList<>();
        if (json.path("lines").isArray()) {
            json.get("lines").forEach(line -> lines.add(readLine(line)));
        }
        return new Draft(type, source, fields, lines);
    }

    private static Map<LineField, String> readLine(JsonNode json) {
        Map<LineField, String> line = new EnumMap<>(LineField.class);
        for (LineField field : LineField.values()) {
            text(json, field.key()).ifPresent(text -> line.put(field, text));
        }
        return line;
    }

    /** A number where text belongs is a fault of its own; read all the same, it causes no second one in the sums. */
    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
    }
}
