package org.ledgergate.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.Source;
import org.ledgergate.process.SendToErp;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the example company's story: who created, sent, accepted, rejected, retrieved and gave up what. */
@Component
@Profile("example")
class ExampleStory {

    private final SendToErp sendToErp;
    private final Items items;
    private final People people;
    private final BackgroundWork patience;

    ExampleStory(SendToErp sendToErp, Items items, People people, BackgroundWork patience) {
        this.sendToErp = sendToErp;
        this.items = items;
        this.people = people;
        this.patience = patience;
    }

    /** Returns whether nobody has told the story to this database yet. */
    boolean isNew() {
        return ExampleLines.of("jobs.jsonl").stream()
                .map(ExampleLines::draft)
                .allMatch(job -> items.ofSource(job.source()).isEmpty());
    }

    void tell() {
        ExampleLines.of("story.jsonl").forEach(this::take);
    }

    private void take(JsonNode step) {
        switch (step.get("do").asText()) {
            case "create" ->
                ExampleLines.of(step.get("file").asText())
                        .forEach(item -> sendToErp.create(by(step), ExampleLines.draft(item)));
            case "correct" -> sendToErp.correct(by(step), item(step), ExampleLines.draft(step.get("content")));
            case "send" -> sendToErp.send(by(step), item(step));
            case "retrieve" -> sendToErp.retrieve(by(step), item(step));
            case "accept" -> sendToErp.accept(by(step), item(step), extraFields(step));
            case "reject" -> sendToErp.reject(by(step), item(step), reason(step));
            case "retry" -> sendToErp.retry(by(step), item(step));
            case "void" -> sendToErp.markVoid(by(step), item(step), reason(step));
            case "wait" -> patience.untilItIs(state(step), item(step));
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

    private ItemId item(JsonNode step) {
        String[] systemAndId = step.get("item").asText().split("/", 2);
        return items.ofSource(new Source(systemAndId[0], systemAndId[1]))
                .map(Item::id)
                .orElseThrow();
    }

    private Person by(JsonNode step) {
        return people.find(step.get("by").asText()).orElseThrow();
    }

    private static String reason(JsonNode step) {
        return step.path("reason").asText();
    }

    private static ItemState state(JsonNode step) {
        return ItemState.valueOf(step.get("state").asText().toUpperCase(Locale.ROOT));
    }
}
