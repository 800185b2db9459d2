package org.ledgergate.items;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.drafts.Draft;

/** A draft as a test writes it: a good one, with something in it said otherwise. */
public record TestDraft(ItemType type, Map<String, String> header, List<Map<String, String>> lines) {

    private static final Set<String> FRAME = Set.of("type", "sourceSystem", "sourceId", "lines");

    public static TestDraft job() {
        return new TestDraft(ItemType.JOB, Map.of("number", "J-3000", "title", "Hospital"), List.of());
    }

    public static TestDraft commitment() {
        return new TestDraft(
                ItemType.COMMITMENT,
                Map.of(
                        "number", "SC-001",
                        "title", "Concrete",
                        "kind", "subcontract",
                        "status", "approved",
                        "project", "J-2041",
                        "vendor", "V-1001",
                        "currency", "USD",
                        "amount", "1250.50"),
                List.of(
                        Map.of("costCode", "03-3000", "amount", "1000.00"),
                        Map.of("costCode", "05-1200", "amount", "250.50")));
    }

    public static TestDraft changeOrder() {
        return new TestDraft(
                ItemType.COMMITMENT_CHANGE_ORDER,
                Map.of(
                        "number", "CCO-001",
                        "title", "Less concrete",
                        "status", "approved",
                        "project", "J-2041",
                        "parent", "SC-001",
                        "currency", "USD",
                        "amount", "-100.00"),
                List.of(Map.of("costCode", "03-3000", "amount", "-100.00")));
    }

    public static TestDraft invoice() {
        return new TestDraft(
                ItemType.SUBCONTRACTOR_INVOICE,
                Map.of(
                        "number", "INV-1",
                        "status", "approved",
                        "project", "J-2041",
                        "parent", "SC-001",
                        "currency", "USD",
                        "amount", "500.00",
                        "date", "2026-11-30"),
                List.of(Map.of("costCode", "03-3000", "amount", "500.00", "retainage", "50.00")));
    }

    public static TestDraft primeContractChangeOrder() {
        return new TestDraft(
                ItemType.PRIME_CONTRACT_CHANGE_ORDER,
                Map.of(
                        "number", "PCCO-001",
                        "title", "Less lobby",
                        "status", "approved",
                        "project", "J-2041",
                        "primeContract", "PC-2041",
                        "currency", "USD",
                        "amount", "-100.00"),
                List.of(Map.of("costCode", "03-3000", "amount", "-100.00")));
    }

    /** Returns the draft with one header field saying something else; empty text for nothing. */
    public TestDraft with(String key, String text) {
        Map<String, String> changed = new HashMap<>(header);
        changed.put(key, text);
        return new TestDraft(type, changed, lines);
    }

    @SafeVarargs
    public final TestDraft withLines(Map<String, String>... changed) {
        return new TestDraft(type, header, List.of(changed));
    }

    /** Returns the draft with one line only, and that line's amount as the total. */
    public TestDraft withLine(Map<String, String> line) {
        return with("amount", line.getOrDefault("amount", "0")).withLines(line);
    }

    public Draft from(String sourceId) {
        return draft(type, new Source("test", sourceId), header, lines);
    }

    /** Reads an object in the format of the API. */
    public static Draft ofJson(String json) {
        try {
            JsonNode object = new ObjectMapper().readTree(json);
            List<Map<String, String>> lines = new ArrayList<>();
            object.path("lines").forEach(line -> lines.add(texts(line)));
            return draft(
                    ItemType.ofCode(object.path("type").textValue()).orElseThrow(),
                    new Source(
                            object.path("sourceSystem").textValue(),
                            object.path("sourceId").textValue()),
                    texts(object),
                    lines);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(json, unreadable);
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties().stream()
                .filter(property -> !FRAME.contains(property.getKey()))
                .forEach(property ->
                        texts.put(property.getKey(), property.getValue().textValue()));
        return texts;
    }

    private static Draft draft(
            ItemType type, Source source, Map<String, String> header, List<Map<String, String>> lines) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        header.forEach((key, text) -> fields.put(Field.ofKey(key).orElseThrow(), text));
        List<Map<LineField, String>> read = new ArrayList<>();
        for (Map<String, String> line : lines) {
            Map<LineField, String> texts = new EnumMap<>(LineField.class);
            line.forEach((key, text) -> texts.put(LineField.ofKey(key).orElseThrow(), text));
            read.add(texts);
        }
        return new Draft(type, source, fields, read);
    }
}
