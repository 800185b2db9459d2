package org.ledgergate.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.Source;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.drafts.Draft;
import org.springframework.core.io.ClassPathResource;

/** Reads the JSON Lines under {@code example/}: items in the API's own format, and the steps of the story. */
class ExampleLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleLines() {}

    static List<JsonNode> of(String file) {
        try (InputStream stream = new ClassPathResource("example/" + file).getInputStream()) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new IllegalStateException("The example " + file + " cannot be read", unreadable);
        }
    }

    static Draft draft(JsonNode item) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (item.has(field.key())) {
                fields.put(field, item.get(field.key()).asText());
            }
        }
        List<Map<LineField, String>> lines = new ArrayList<>();
        item.path("lines").forEach(line -> lines.add(line(line)));
        return new Draft(
                ItemType.ofCode(item.get("type").asText()).orElseThrow(),
                new Source(
                        item.get("sourceSystem").asText(), item.get("sourceId").asText()),
                fields,
                lines);
    }

    private static Map<LineField, String> line(JsonNode line) {
        Map<LineField, String> fields = new EnumMap<>(LineField.class);
        for (LineField field : LineField.values()) {
            if (line.has(field.key())) {
                fields.put(field, line.get(field.key()).asText());
            }
        }
        return fields;
    }
}
