package org.ledgergate.connectors.filedrop.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.ledgergate.connectors.PostedRecord;
import org.ledgergate.items.content.Field;

/** Reads an acknowledgement in either form, by the ending of its name. */
class AcknowledgementReader {

    /** In bytes: two thousand lines with the longest ids, and more than that. */
    private static final int LARGEST = 1 << 20;

    private static final Set<String> NAMES =
            Set.of("key", "answer", "erpId", "lineIds", "message", "offer", "amount", "currency", "vendor", "lines");

    private static final Set<String> OPTIONAL_COLUMNS =
            Set.of("line", "message", "offer", "amount", "currency", "vendor", "lines");

    /** The fields of which it may say what was booked, and how each is written. */
    private static final Map<Field, Pattern> BOOKED = Map.of(
            Field.AMOUNT, Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?"),
            Field.CURRENCY, Pattern.compile("[A-Z]{3}"),
            Field.VENDOR, Pattern.compile(".{1,60}"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Charset csvCharset;

    AcknowledgementReader(Charset csvCharset) {
        this.csvCharset = csvCharset;
    }

    Acknowledgement read(Path file) throws IOException, UnreadableFile {
        return file.getFileName().toString().endsWith(".json")
                ? json(PlainFile.text(file, LARGEST, StandardCharsets.UTF_8))
                : csv(PlainFile.text(file, LARGEST, csvCharset));
    }

    private static Acknowledgement json(String text) throws UnreadableFile {
        if (text.isBlank()) {
            throw new UnreadableFile("it is empty");
        }
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UnreadableFile("it is no complete JSON: " + broken.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw new UnreadableFile("it is no JSON object");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!NAMES.contains(name)) {
                throw new UnreadableFile("\"" + name + "\" is unknown");
            }
        }
        JsonNode lines = json.path("lineIds");
        if (!lines.isObject() && !lines.isMissingNode() && !lines.isNull()) {
            throw new UnreadableFile("\"lineIds\" must have an id by the number of each line");
        }
        Map<Integer, String> lineIds = new HashMap<>();
        for (Map.Entry<String, JsonNode> line : lines.properties()) {
            lineIds.put(number(line.getKey()), text(lines, line.getKey()));
        }
        return acknowledgement(name -> text(json, name), lineIds);
    }

    private static String text(JsonNode json, String name) throws UnreadableFile {
        JsonNode value = json.path(name);
        if (value.isTextual() || value.isNumber()) {
            return value.asText().strip();
        }
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        throw new UnreadableFile("\"" + name + "\" must be a text or a number");
    }

    private static Acknowledgement csv(String text) throws UnreadableFile {
        List<SheetReader.SheetRow> rows = SheetReader.read(text, Set.of("key", "answer", "erpId"), OPTIONAL_COLUMNS);
        if (rows.isEmpty()) {
            throw new UnreadableFile("it has no row");
        }
        SheetReader.SheetRow first = rows.get(0);
        Map<Integer, String> lineIds = new HashMap<>();
        for (SheetReader.SheetRow row : rows.subList(1, rows.size())) {
            if (!row.text("key").equals(first.text("key"))
                    || !row.text("answer").equals("line")) {
                throw new UnreadableFile(
                        "line " + row.line() + ": only \"line\" rows of the same key may follow the first");
            }
            if (lineIds.put(number(row.text("line")), row.text("erpId")) != null) {
                throw new UnreadableFile("line " + row.line() + ": the id of this line is said twice");
            }
        }
        return acknowledgement(first::text, lineIds);
    }

    /** What an acknowledgement says, by name; empty where it says nothing. */
    private interface Fields {

        String text(String name) throws UnreadableFile;
    }

    private static Acknowledgement acknowledgement(Fields fields, Map<Integer, String> lineIds) throws UnreadableFile {
        String word = fields.text("answer");
        if (!word.equals("accepted") && !word.equals("refused")) {
            throw new UnreadableFile("the answer must be \"accepted\" or \"refused\"");
        }
        String offer = fields.text("offer");
        return new Acknowledgement(
                fields.text("key"),
                word.equals("accepted"),
                fields.text("erpId"),
                lineIds,
                fields.text("message"),
                offer.isEmpty() ? Optional.empty() : Optional.of(number(offer)),
                booked(fields));
    }

    private static PostedRecord booked(Fields fields) throws UnreadableFile {
        Map<Field, String> booked = new EnumMap<>(Field.class);
        for (Map.Entry<Field, Pattern> field : BOOKED.entrySet()) {
            String name = field.getKey().key();
            String text = fields.text(name);
            if (!text.isEmpty() && !field.getValue().matcher(text).matches()) {
                throw new UnreadableFile("“" + text + "” is no " + name + " as in item.csv");
            }
            if (!text.isEmpty()) {
                booked.put(field.getKey(), text);
            }
        }
        String lines = fields.text("lines");
        boolean none = lines.equals("0");
        return new PostedRecord(
                booked, lines.isEmpty() ? OptionalInt.empty() : OptionalInt.of(none ? 0 : number(lines)));
    }

    private static int number(String text) throws UnreadableFile {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new UnreadableFile("\"" + text + "\" is no number counted from 1");
        }
        return Integer.parseInt(text);
    }
}
