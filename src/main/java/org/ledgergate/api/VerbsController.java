package org.ledgergate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.Body;
import org.ledgergate.items.ItemId;
import org.ledgergate.process.SendToErp;
import org.ledgergate.process.Verb;
import org.ledgergate.process.VerbInput;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people do to an item, one address for each verb; the answer is the item as it is then, a dry run's what the ERP said. */
@RestController
@RequestMapping(path = "/api/v1/items/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class VerbsController {

    private final SendToErp sendToErp;
    private final ItemDetails details;

    VerbsController(SendToErp sendToErp, ItemDetails details) {
        this.sendToErp = sendToErp;
        this.details = details;
    }

    @PostMapping("/send")
    ObjectNode sendItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.SEND, person, id, VerbInput.NONE, include);
    }

    @PostMapping("/resend")
    ObjectNode resendItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.RESEND, person, id, VerbInput.NONE, include);
    }

    @PostMapping("/retrieve")
    ObjectNode retrieveItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.RETRIEVE, person, id, VerbInput.NONE, include);
    }

    @PostMapping("/void")
    ObjectNode voidItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.VOID, person, id, input(body), include);
    }

    @PostMapping("/accept")
    ObjectNode acceptItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.ACCEPT, person, id, input(body), include);
    }

    @PostMapping("/reject")
    ObjectNode rejectItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.REJECT, person, id, input(body), include);
    }

    @PostMapping("/confirm")
    ObjectNode confirmItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.CONFIRM, person, id, input(body), include);
    }

    @PostMapping("/retry")
    ObjectNode retryItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.RETRY, person, id, VerbInput.NONE, include);
    }

    @PostMapping("/resume")
    ObjectNode resumeItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return perform(Verb.RESUME, person, id, VerbInput.NONE, include);
    }

    private ObjectNode perform(Verb verb, Person person, String id, VerbInput input, String include) {
        return details.after(sendToErp.perform(verb, person, ItemId.of(id), input), person, include);
    }

    private static VerbInput input(Body body) {
        JsonNode json = body.valid();
        return new VerbInput(
                json.path("reason").asText(),
                extraFields(json),
                json.has("revision") ? OptionalInt.of(json.get("revision").asInt()) : OptionalInt.empty());
    }

    @PostMapping("/dry-run")
    DryRun dryRunItem(Person person, @PathVariable String id, Body body) {
        return new DryRun(sendToErp.dryRun(person, ItemId.of(id), extraFields(body.valid())));
    }

    /** What the ERP would object to, in its words; empty if it would take the item. */
    record DryRun(List<String> objections) {}

    private static Map<String, String> extraFields(JsonNode body) {
        Map<String, String> extraFields = new HashMap<>();
        body.path("extraFields")
                .fields()
                .forEachRemaining(field ->
                        extraFields.put(field.getKey(), field.getValue().asText()));
        return extraFields;
    }
}
