package org.ledgergate.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.items.Item;
import org.ledgergate.process.Reviews;
import org.springframework.stereotype.Component;

/** Gathers what belongs to one item, for whoever asks. */
@Component
class ItemDetails {

    private final Exports exports;
    private final Reviews reviews;

    ItemDetails(Exports exports, Reviews reviews) {
        this.exports = exports;
        this.reviews = reviews;
    }

    ObjectNode of(Item item, Person asking) {
        return ItemJson.of(item, reviews.warnings(item), exports.attempts(item.id()), reviews.choices(asking, item));
    }
}
