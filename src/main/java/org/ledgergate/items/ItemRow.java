package org.ledgergate.items;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.content.Line;
import org.ledgergate.items.content.Money;

/** An item as a list shows it: everything but its lines. */
public record ItemRow(
        ItemId id,
        ItemType type,
        Source source,
        Map<Field, String> fields,
        Lifecycle lifecycle,
        String creator,
        Instant createdAt,
        long version) {

    public String text(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** Returns what it comes to; empty for types without amounts. */
    public Optional<Money> amount() {
        return new Content(fields, List.of()).amount();
    }

    /** Checks whether the person created, sent or changed it, and so may not be the one who accepts it. Source: R23. */
    public boolean comesFrom(String personId) {
        return personId.equals(creator) || lifecycle.authors().include(personId);
    }

    public Item with(List<Line> lines) {
        return new Item(id, type, source, new Content(fields, lines), lifecycle, creator, createdAt, version);
    }
}
