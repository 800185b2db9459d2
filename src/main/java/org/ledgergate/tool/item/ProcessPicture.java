package org.ledgergate.tool.item;

import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.process.ItemProcess;
import org.ledgergate.process.ItemProcesses;
import org.ledgergate.tool.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page draws the item's process from, as JSON. Source: R27. */
@Controller
class ProcessPicture {

    private final Items items;
    private final ItemProcesses processes;
    private final Access access;

    ProcessPicture(Items items, ItemProcesses processes, Access access) {
        this.items = items;
        this.processes = processes;
        this.access = access;
    }

    @GetMapping(path = "/erp/items/{id}/process", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ItemProcess show(@PathVariable String id, Person person) {
        access.requireReader(person);
        Item item = items.get(ItemId.of(id));
        return processes.last(item.id()).orElseThrow(Refusal.PageNotFound::new);
    }
}
