package org.ledgergate.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A column of a database that keeps something as JSON, and gives it back as it was, down to the decimals of an amount. */
public final class JsonColumn<T> {

    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper WITH_MESSAGES = MessageJson.mapper();

    private final ObjectMapper json;
    private final TypeReference<T> type;

    private JsonColumn(ObjectMapper json, TypeReference<T> type) {
        this.json = json;
        this.type = type;
    }

    /** Returns a column of what has neither messages nor moments in it. */
    public static <T> JsonColumn<T> of(TypeReference<T> type) {
        return new JsonColumn<>(PLAIN, type);
    }

    /** Returns a column of what has messages in it, or moments, or what may be absent. */
    public static <T> JsonColumn<T> withMessages(TypeReference<T> type) {
        return new JsonColumn<>(WITH_MESSAGES, type);
    }

    public String write(T what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("This cannot be kept: " + type.getType(), impossible);
        }
    }

    public T read(String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What is kept cannot be read: " + type.getType(), unreadable);
        }
    }
}
