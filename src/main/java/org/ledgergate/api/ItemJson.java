package org.ledgergate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgergate.connectors.attempts.Attempt;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemRow;
import org.ledgergate.items.Lifecycle;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.content.LineField;
import org.ledgergate.items.rules.Warning;
import org.ledgergate.messages.Catalog;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Message;
import org.ledgergate.process.OfferedVerb;

/** Items as the contract writes them: one flat object, named after the fields, without what is empty. */
class ItemJson {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Locale language;

    private ItemJson(Locale language) {
        this.language = language;
    }

    static ObjectNode of(ItemRow row) {
        return new ItemJson(Locale.ENGLISH).row(row).json;
    }

    /**
     * Writes everything about one item.
     *
     * @param language of its sentences; codes and values are the same in each
     */
    static ObjectNode of(
            Item item,
            List<Warning> warnings,
            List<Attempt> attempts,
            Optional<List<OfferedVerb>> choices,
            Locale language) {
        ItemJson written = new ItemJson(language).row(item.row());
        written.lines(item.content().lines(), item.lifecycle().erp().lines());
        item.lifecycle().answer().extraFields().forEach(written.json.putObject("extraFields")::put);
        ArrayNode told = written.json.putArray("warnings");
        warnings.forEach(warning -> told.add(written.of(warning)));
        ArrayNode tries = written.json.putArray("attempts");
        attempts.forEach(attempt -> tries.add(written.of(attempt)));
        choices.ifPresent(offered -> {
            ArrayNode actions = written.json.putArray("actions");
            offered.forEach(choice -> actions.add(written.of(choice)));
        });
        return written.json;
    }

    private ItemJson row(ItemRow row) {
        text("id", row.id().toString());
        text("type", row.type().code());
        text("sourceSystem", row.source().system());
        text("sourceId", row.source().id());
        for (Field field : Field.values()) {
            text(field.key(), row.text(field));
        }
        lifecycle(row.lifecycle());
        text("creator", row.creator());
        instant("createdAt", row.createdAt());
        json.put("version", row.version());
        return this;
    }

    private void lifecycle(Lifecycle lifecycle) {
        text("state", Coded.of(lifecycle.state()));
        json.put("revision", lifecycle.revision());
        text("sender", lifecycle.sender());
        instant("sentAt", lifecycle.sentAt());
        text("answeredBy", lifecycle.answeredBy());
        instant("answeredAt", lifecycle.answeredAt());
        said(lifecycle.message());
        text("erpId", lifecycle.erpId());
    }

    /** Writes a message as a sentence, and what it is made of. */
    private void said(Message message) {
        if (!message.isEmpty()) {
            text("message", message.in(language));
            text("messageCode", message.code());
            ArrayNode arguments = json.putArray("messageArguments");
            message.arguments().forEach(arguments::add);
        }
    }

    private void lines(List<Line> lines, Map<Integer, String> lineIds) {
        ArrayNode array = json.putArray("lines");
        for (int i = 0; i < lines.size(); i++) {
            ItemJson line = new ItemJson(language);
            for (LineField field : LineField.values()) {
                line.text(field.key(), lines.get(i).text(field));
            }
            line.text("erpId", lineIds.getOrDefault(i + 1, ""));
            array.add(line.json);
        }
    }

    private JsonNode of(Warning warning) {
        ItemJson written = new ItemJson(language);
        written.text("code", warning.code());
        written.said(warning.message());
        written.text("item", warning.other().toString());
        return written.json;
    }

    private JsonNode of(Attempt attempt) {
        ItemJson written = new ItemJson(language);
        written.json.put("number", attempt.number());
        written.json.put("revision", attempt.revision());
        written.text("outcome", attempt.outcome().word());
        written.said(attempt.message());
        written.text("erpId", attempt.erpId());
        written.instant("startedAt", attempt.startedAt());
        written.instant("answeredAt", attempt.answeredAt());
        return written.json;
    }

    private JsonNode of(OfferedVerb choice) {
        ItemJson written = new ItemJson(language);
        written.text("action", Coded.of(choice.verb()));
        written.text("label", Catalog.text(language, "verb." + choice.verb().code()));
        written.json.put("allowed", choice.allowed());
        written.text("whyNot", choice.whyNot().map(why -> why.in(language)).orElse(""));
        return written.json;
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private void instant(String name, @Nullable Instant value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
