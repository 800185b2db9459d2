package org.ledgergate.messages;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Messages as databases keep them: code and arguments. No sentence is kept, so none has to be read back. */
public final class MessageJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageJson() {}

    /** Returns a mapper for what is kept with messages in it. */
    static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModule(new Jdk8Module())
                .registerModule(new SimpleModule()
                        .addSerializer(Message.class, new StdSerializer<>(Message.class) {
                            @Override
                            public void serialize(Message message, JsonGenerator json, SerializerProvider provider)
                                    throws IOException {
                                json.writeTree(node(message));
                            }
                        })
                        .addDeserializer(Message.class, new StdDeserializer<>(Message.class) {
                            @Override
                            public Message deserialize(JsonParser json, DeserializationContext context)
                                    throws IOException {
                                return message(json.readValueAsTree());
                            }
                        }));
    }

    /** Returns a message as JSON; an empty text if nothing is said. */
    public static String write(Message message) {
        return message.isEmpty() ? "" : node(message).toString();
    }

    /** Returns the message that was written as this. */
    public static Message read(String json) {
        try {
            return json.isEmpty() ? Message.NONE : message(JSON.readTree(json));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A message cannot be read", unreadable);
        }
    }

    /** Returns what a message is made of: its code, and under {@code about} what it is about. */
    public static ObjectNode node(Message message) {
        ObjectNode node = NODES.objectNode().put("code", message.code());
        ArrayNode about = node.putArray("about");
        message.about().forEach(what -> about.add(argument(what)));
        return node;
    }

    public static Message message(JsonNode node) {
        List<Object> about = new ArrayList<>();
        node.path("about").forEach(argument -> about.add(argument(argument)));
        return new Message(node.path("code").asText(), about);
    }

    private static JsonNode argument(Object what) {
        if (what instanceof Message part) {
            return node(part);
        }
        if (what instanceof Word word) {
            return NODES.objectNode().put("word", word.textKey()).put("said", word.said());
        }
        if (what instanceof Somebody somebody) {
            return NODES.objectNode().put("who", somebody.id());
        }
        if (what instanceof Instant at) {
            return NODES.objectNode().put("at", at.toString());
        }
        return what instanceof Number number
                ? NODES.objectNode().put("number", number.toString())
                : NODES.textNode(what.toString());
    }

    private static Object argument(JsonNode argument) {
        if (argument.isTextual()) {
            return argument.asText();
        }
        if (argument.has("code")) {
            return message(argument);
        }
        if (argument.has("word")) {
            return new KeptWord(
                    argument.path("word").asText(), argument.path("said").asText());
        }
        if (argument.has("who")) {
            return new Somebody(argument.path("who").asText());
        }
        return argument.has("at")
                ? Instant.parse(argument.path("at").asText())
                : new BigDecimal(argument.path("number").asText());
    }

    /**
     * A word that was kept.
     *
     * @param said in the middle of an English sentence, for what no bundle has
     */
    private record KeptWord(String textKey, String said) implements Word {

        @Override
        public String label() {
            return Catalog.has(textKey) ? Catalog.text(Locale.ENGLISH, textKey) : said;
        }
    }
}
