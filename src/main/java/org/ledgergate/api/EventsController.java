package org.ledgergate.api;

import java.util.List;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.eventlog.EventLog;
import org.ledgergate.eventlog.LogPage;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, to one item or in the company. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class EventsController {

    private final EventLog log;
    private final Items items;
    private final Access access;

    EventsController(EventLog log, Items items, Access access) {
        this.log = log;
        this.items = items;
        this.access = access;
    }

    @GetMapping("/items/{id}/events")
    EventPage listItemEvents(Person person, @PathVariable String id) {
        access.requireReader(person);
        Item item = items.get(ItemId.of(id));
        return new EventPage(log.of(item.id()).stream().map(EventJson::of).toList(), null);
    }

    @GetMapping("/events")
    EventPage listEvents(
            Person person,
            EventQuery query,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        access.requireReader(person);
        LogPage page = log.list(query.filter(), after, limit);
        List<EventJson> events = page.entries().stream().map(EventJson::of).toList();
        return new EventPage(events, page.next().isPresent() ? page.next().getAsLong() : null);
    }
}
