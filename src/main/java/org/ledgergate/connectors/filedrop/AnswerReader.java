package org.ledgergate.connectors.filedrop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an acknowledgement in either form, by the ending of its name. */
class AnswerReader {

    /** In bytes: two thousand lines with the longest ids, and more than that. */
    private static final int LARGEST = 1 << 20;

    private static final Set<String> NAMES = Set.of("key", "answer", "erpId", "lineIds", "message", "offer");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Charset csvCharset;

    AnswerReader(Charset csvCharset) {
        this.csvCharset = csvCharset;
    }

    Answer read(Path file) throws IOException, Unreadable {
        return file.getFileName().toString().endsWith(".json")
                ? json(PlainFile.text(file, LARGEST, StandardCharsets.UTF_8))
                : csv(PlainFile.text(file, LARGEST, csvCharset));
    }

    private static Answer json(String text) throws Unreadable {
        if (text.isBlank()) {
            throw new Unreadable("it is empty");
        }
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new Unreadable("it is no complete JSON: " + broken.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw new Unreadable("it is no JSON object");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!NAMES.contains(name)) {
                throw new Unreadable("\"" + name + "\" is unknown");
            }
        }
        Map<Integer, String> lineIds = new HashMap<>();
        for (Map.Entry<String, JsonNode> line : json.path("lineIds").properties()) {
            lineIds.put(number(line.getKey()), line.getValue().asText());
        }
        Optional<Integer> offer =
                json.has("offer") ? Optional.of(number(json.path("offer").asText())) : Optional.empty();
        return answer(
                json.path("key").asText(),
                json.path("answer").asText(),
                json.path("erpId").asText().strip(),
                lineIds,
                json.path("message").asText().strip(),
                offer);
    }

    private static Answer csv(String text) throws Unreadable {
        List<ArrivedSheet.Row> rows =
                ArrivedSheet.read(text, Set.of("key", "answer", "erpId"), Set.of("line", "message", "offer"));
        if (rows.isEmpty()) {
            throw new Unreadable("it has no row");
        }
        ArrivedSheet.Row first = rows.get(0);
        Map<Integer, String> lineIds = new HashMap<>();
        for (ArrivedSheet.Row row : rows.subList(1, rows.size())) {
            if (!row.text("key").equals(first.text("key"))
                    || !row.text("answer").equals("line")) {
                throw new Unreadable(
                        "line " + row.line() + ": only \"line\" rows of the same key may follow the first");
            }
            if (lineIds.put(number(row.text("line")), row.text("erpId")) != null) {
                throw new Unreadable("line " + row.line() + ": the id of this line is said twice");
            }
        }
        String offer = first.text("offer");
        return answer(
                first.text("key"),
                first.text("answer"),
                first.text("erpId"),
                lineIds,
                first.text("message"),
                offer.isEmpty() ? Optional.empty() : Optional.of(number(offer)));
    }

    private static Answer answer(
            String key,
            String word,
            String erpId,
            Map<Integer, String> lineIds,
            String message,
            Optional<Integer> offer)
            throws Unreadable {
        if (!word.equals("accepted") && !word.equals("refused")) {
            throw new Unreadable("the answer must be \"accepted\" or \"refused\"");
        }
        return new Answer(key, word.equals("accepted"), erpId, lineIds, message, offer);
    }

    private static int number(String text) throws Unreadable {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new Unreadable("\"" + text + "\" is no number counted from 1");
        }
        return Integer.parseInt(text);
    }
}
