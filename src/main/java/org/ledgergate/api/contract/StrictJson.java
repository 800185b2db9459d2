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
        return read(text(bytes), "The body", place -> "line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    /**
     * Reads one line of JSON Lines.
     *
     * @throws MalformedBody with the column
     */
    public static JsonNode readLine(String line) {
        return read(line, "The line", place -> "column " + place.getColumnNr());
    }

    private static JsonNode read(String text, String whole, Function<JsonLocation, String> at) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.isMissingNode()) {
                throw new MalformedBody(whole + " is empty; it must be JSON.");
            }
            return json;
        } catch (JsonProcessingException malformed) {
            throw new MalformedBody(whole + describe(malformed, at));
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedBody("The body is not UTF-8.");
        }
    }

    private static String describe(JsonProcessingException malformed, Function<JsonLocation, String> at) {
        JsonLocation place = malformed.getLocation();
        return place == null
                ? " nests deeper than " + DEEPEST + " levels, or holds a number or a name beyond all reason."
                : " cannot be read as JSON at " + at.apply(place) + ": "
                        + INSIDE.matcher(malformed.getOriginalMessage()).replaceAll("") + ".";
    }
}
