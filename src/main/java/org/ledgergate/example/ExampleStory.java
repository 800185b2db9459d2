package org.ledgergate.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.items.Source;
import org.ledgergate.process.SendToErp;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the example company's story: who sent, accepted, rejected, retrieved and gave up what. */
@Component
@Profile("example")
class ExampleStory {

    private static final List<String> FILES =
            List.of("jobs.jsonl", "commitments.jsonl", "change-orders.jsonl", "invoices.jsonl");

    private final SendToErp sendToErp;
    private final Items items;
    private final People people;
    private final Patience patience;

    ExampleStory(SendToErp sendToErp, Items items, People people, Patience patience) {
        this.sendToErp = sendToErp;
        this.items = items;
        this.people = people;
        this.patience = patience;
    }

    /** Answers whether nobody has told the story to this database yet. */
    boolean isNew() {
        return items.ofSource(source(ExampleLines.of(FILES.get(0)).get(0))).isEmpty();
    }

    void tell() {
        for (String file : FILES) {
            ExampleLines.of(file)
                    .forEach(item ->
                            sendToErp.create(person(item.path("createdBy").asText("paula")), ExampleLines.draft(item)));
        }
        ExampleLines.of("story.jsonl").forEach(this::take);
    }

    private void take(JsonNode step) {
        Person by = person(step.get("by").asText());
        ItemId id = find(step.get("item").asText());
        String reason = step.path("reason").asText();
        patience.untilSettled(id);
        switch (step.get("do").asText()) {
            case "send" -> sendToErp.send(by, id);
            case "retrieve" -> sendToErp.retrieve(by, id);
            case "accept" -> sendToErp.accept(by, id, extraFields(step));
            case "reject" -> sendToErp.reject(by, id, reason);
            case "retry" -> sendToErp.retry(by, id);
            case "void" -> sendToErp.markVoid(by, id, reason);
            default -> throw new IllegalStateException("The example story knows no step " + step);
        }
    }

    private static Map<String, String> extraFields(JsonNode step) {
        Map<String, String> fields = new HashMap<>();
        step.path("extraFields")
                .fields()
                .forEachRemaining(
                        field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    private ItemId find(String systemAndId) {
        int slash = systemAndId.indexOf('/');
        Source source = new Source(systemAndId.substring(0, slash), systemAndId.substring(slash + 1));
        return items.ofSource(source).map(Item::id).orElseThrow();
    }

    private static Source source(JsonNode item) {
        return new Source(
                item.get("sourceSystem").asText(), item.get("sourceId").asText());
    }

    private Person person(String id) {
        return people.find(id).orElseThrow();
    }
}
