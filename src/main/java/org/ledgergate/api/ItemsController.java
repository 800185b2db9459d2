package org.ledgergate.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.api.contract.Body;
import org.ledgergate.items.Fault;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.process.SendToErp;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Items: create, correct, read, check. */
@RestController
@RequestMapping(path = "/api/v1/items", produces = MediaType.APPLICATION_JSON_VALUE)
class ItemsController {

    private final SendToErp sendToErp;
    private final Items items;
    private final Access access;
    private final IncomingItems incoming;
    private final ItemDetails details;

    ItemsController(SendToErp sendToErp, Items items, Access access, IncomingItems incoming, ItemDetails details) {
        this.sendToErp = sendToErp;
        this.items = items;
        this.access = access;
        this.incoming = incoming;
        this.details = details;
    }

    @PostMapping
    ResponseEntity<ObjectNode> createItem(Person person, Body body, @RequestParam(defaultValue = "") String include) {
        IncomingItems.Created created = incoming.create(person, body);
        URI place = URI.create("/api/v1/items/" + created.item().id());
        return (created.isNew()
                        ? ResponseEntity.created(place)
                        : ResponseEntity.ok().location(place))
                .body(details.after(created.item(), person, include));
    }

    @GetMapping("/{id}")
    ObjectNode readItem(Person person, @PathVariable String id) {
        access.requireReader(person);
        return details.of(items.get(ItemId.of(id)), person);
    }

    @PutMapping("/{id}")
    ObjectNode correctItem(
            Person person, @PathVariable String id, Body body, @RequestParam(defaultValue = "") String include) {
        return details.after(incoming.correct(person, ItemId.of(id), body), person, include);
    }

    @GetMapping("/{id}/checks")
    Checks checkItem(Person person, @PathVariable String id) {
        access.requireReader(person);
        List<Fault> faults = sendToErp.check(items.get(ItemId.of(id)));
        return new Checks(faults.isEmpty(), faults);
    }

    /** Whether an item may be sent, and every condition that fails. */
    record Checks(boolean ready, List<Fault> faults) {}
}
