package org.ledgergate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.Body;
import org.ledgergate.items.Action;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.process.SendToErp;
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
    private final Items items;
    private final Access access;
    private final ItemDetails details;

    VerbsController(SendToErp sendToErp, Items items, Access access, ItemDetails details) {
        this.sendToErp = sendToErp;
        this.items = items;
        this.access = access;
        this.details = details;
    }

    @PostMapping("/send")
    ObjectNode sendItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return details.after(sendToErp.send(person, ItemId.of(id)), person, include);
    }

    @PostMapping("/resend")
    ObjectNode resendItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        access.requireProjectUser(person);
        Item item = items.get(ItemId.of(id));
        if (item.standing().revision() == 0) {
            throw new WrongState(item, Action.RESENT);
        }
        return details.after(sendToErp.send(person, item.id()), person, include);
    }

    @PostMapping("/retrieve")
    ObjectNode retrieveItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return details.after(sendToErp.retrieve(person, ItemId.of(id)), person, include);
    }

    @PostMapping("/void")
    ObjectNode voidItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        String reason = body.valid().path("reason").asText();
        return details.after(sendToErp.markVoid(person, ItemId.of(id), reason), person, include);
    }

    @PostMapping("/accept")
    ObjectNode acceptItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        JsonNode accept = body.valid();
        Map<String, String> extraFields = extraFields(accept);
        ItemId item = ItemId.of(id);
        return details.after(
                accept.has("revision")
                        ? sendToErp.accept(person, item, accept.get("revision").asInt(), extraFields)
                        : sendToErp.accept(person, item, extraFields),
                person,
                include);
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

    @PostMapping("/reject")
    ObjectNode rejectItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        String reason = body.valid().path("reason").asText();
        return details.after(sendToErp.reject(person, ItemId.of(id), reason), person, include);
    }

    @PostMapping("/confirm")
    ObjectNode confirmItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        String reason = body.valid().path("reason").asText();
        return details.after(sendToErp.confirm(person, ItemId.of(id), reason), person, include);
    }

    @PostMapping("/retry")
    ObjectNode retryItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return details.after(sendToErp.retry(person, ItemId.of(id)), person, include);
    }

    @PostMapping("/resume")
    ObjectNode resumeItem(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String include) {
        return details.after(sendToErp.resume(person, ItemId.of(id)), person, include);
    }
}
