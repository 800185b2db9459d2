package org.ledgergate.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.attempts.Attempts;
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

    /** Writes an item that is read: with what whoever asks may do to it. */
    ObjectNode of(Item item, Person asking) {
        return of(item, asking, Locale.ENGLISH);
    }

    /** Writes an item that is read by a person, with what they may do to it, in their language. */
    ObjectNode of(Item item, Person asking, Locale language) {
        Attempts attempts = exports.of(item);
        return ItemJson.of(
                item,
                reviews.warnings(item),
                attempts.all(),
                Optional.of(reviews.choices(asking, item, attempts)),
                language);
    }

    /**
     * Writes an item that was just changed.
     *
     * @param include "actions" for what whoever asks may do to it now, which takes longer than all the rest; else empty
     */
    ObjectNode after(Item item, Person asking, String include) {
        return include.equals("actions")
                ? of(item, asking)
                : ItemJson.of(item, reviews.warnings(item), exports.of(item).all(), Optional.empty(), Locale.ENGLISH);
    }
}
