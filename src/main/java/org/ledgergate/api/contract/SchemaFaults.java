package org.ledgergate.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.Message;

/** Puts into words where JSON differs from its schema, one fault for each place. */
class SchemaFaults {

    private static final Map<String, Message> KINDS = Map.of(
            "string", Message.of("json.kind.text"),
            "object", Message.of("json.kind.object"),
            "array", Message.of("json.kind.list"),
            "integer", Message.of("json.kind.whole-number"),
            "boolean", Message.of("kind.true-or-false"));

    private SchemaFaults() {}

    /** @param whole what people call the value when it is wrong as a whole, for example "The body" */
    static List<Fault> of(Schema schema, JsonNode value, Object whole) {
        Map<String, Fault> byPlace = new LinkedHashMap<>();
        for (Error error : schema.validate(value)) {
            Fault fault = fault(error, whole);
            byPlace.putIfAbsent(fault.pointer(), fault);
        }
        return List.copyOf(byPlace.values());
    }

    private static Fault fault(Error error, Object whole) {
        String place = pointer(error);
        Object name = place.isEmpty() ? whole : unescaped(place.substring(place.lastIndexOf('/') + 1));
        return switch (error.getKeyword()) {
            case "required" -> new Fault(place, "required", Message.of("value.missing", name));
            case "additionalProperties", "unevaluatedProperties" ->
                new Fault(place, "unknown-field", Message.of("json.unknown-field", name));
            case "type" ->
                new Fault(
                        place,
                        "wrong-type",
                        Message.of(
                                "value.must-be",
                                name,
                                KINDS.getOrDefault(error.getSchemaNode().asText(), Message.of("json.kind.other"))));
            case "enum" -> new Fault(place, "unknown-choice", Message.of("value.one-of", name, choices(error)));
            case "pattern" -> new Fault(place, "malformed", Message.of("json.blank", name));
            default -> new Fault(place, code(error.getKeyword()), Message.of("json.other", name, error.getMessage()));
        };
    }

    private static String code(String keyword) {
        return switch (keyword) {
            case "maxLength", "maxItems", "maxProperties" -> "too-long";
            case "minProperties", "minLength" -> "required";
            default -> "out-of-range";
        };
    }

    private static String choices(Error error) {
        return StreamSupport.stream(error.getSchemaNode().spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    /** The place of what is missing or unknown is that of the field, not of the object around it. */
    private static String pointer(Error error) {
        String place = error.getInstanceLocation().toString();
        return error.getProperty() == null ? place : place + "/" + escaped(error.getProperty());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
