package org.ledgergate.api.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ledgergate.messages.Message;

/** JSON as RFC 8259 has it and no other: UTF-8, no doubled keys, nothing after its end, not nested without bounds. */
public class StrictJson {

    private static final int DEEPEST = 20;

    /** What the parser says of itself, and not of the body. */
    private static final Pattern INSIDE = Pattern.compile("\\s*(\\(start marker at|\\[Source:|\\n).*", Pattern.DOTALL);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /** @throws MalformedBody with line and column */
    static JsonNode read(byte[] bytes) {
        return read(
                text(bytes),
                Message.of("json.the-body"),
                place -> Message.of("json.line-and-column", place.getLineNr(), place.getColumnNr()));
    }

    /**
     * Reads one line of JSON Lines.
     *
     * @throws MalformedBody with the column
     */
    public static JsonNode readLine(String line) {
        return read(line, Message.of("json.the-line"), place -> Message.of("json.column", place.getColumnNr()));
    }

    private static JsonNode read(String text, Message whole, Function<JsonLocation, Message> at) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.isMissingNode()) {
                throw new MalformedBody(Message.of("json.empty", whole));
            }
            return json;
        } catch (JsonProcessingException malformed) {
            throw new MalformedBody(describe(whole, malformed, at));
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedBody(Message.of("json.not-utf8"));
        }
    }

    private static Message describe(
            Message whole, JsonProcessingException malformed, Function<JsonLocation, Message> at) {
        JsonLocation place = malformed.getLocation();
        return place == null
                ? Message.of("json.beyond-reason", whole, DEEPEST)
                : Message.of(
                        "json.unreadable",
                        whole,
                        at.apply(place),
                        INSIDE.matcher(malformed.getOriginalMessage()).replaceAll(""));
    }
}
