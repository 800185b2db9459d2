package org.ledgergate.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Exports;
import org.ledgergate.items.Item;
import org.ledgergate.items.Items;
import org.ledgergate.process.Reviews;
import org.springframework.stereotype.Component;

/** Gathers what belongs to one item, for whoever asks. */
@Component
class ItemDetails {

    private final Items items;
    private final Exports exports;
    private final Reviews reviews;

    ItemDetails(Items items, Exports exports, Reviews reviews) {
        this.items = items;
        this.exports = exports;
        this.reviews = reviews;
    }

    ObjectNode of(Item item, Person asking) {
        return ItemJson.of(
                item,
                items.lineIds(item.id()),
                items.extraFields(item.id()),
                exports.attempts(item.id()),
                reviews.choices(asking, item));
    }
}
