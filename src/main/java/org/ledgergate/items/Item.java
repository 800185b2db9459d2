package org.ledgergate.items;

import java.time.Instant;
import java.util.List;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;
import org.ledgergate.messages.Message;

/**
 * A financial record of the project tools on its way to the ERP, as it is now.
 *
 * @param creator the id of the person who created it
 * @param version counts the writes to it, so that two writers of the same row are noticed
 */
public record Item(
        ItemId id,
        ItemType type,
        Source source,
        Content content,
        Lifecycle lifecycle,
        String creator,
        Instant createdAt,
        long version) {

    public ItemState state() {
        return lifecycle.state();
    }

    /** Returns a header field's text; empty if the item has none. */
    public String text(Field field) {
        return content.text(field);
    }

    /** How people name it: type and number. */
    public String name() {
        return type.label() + " " + text(Field.NUMBER);
    }

    /** Returns its name as a part of a message. */
    public Message named() {
        return Message.together(List.of(type, text(Field.NUMBER)));
    }

    /** Checks whether the person created, sent or changed it, and so may not be the one who accepts it. Source: R23. */
    public boolean comesFrom(String personId) {
        return row().comesFrom(personId);
    }

    /** Returns it as a list shows it. */
    public ItemRow row() {
        return new ItemRow(id, type, source, content.fields(), lifecycle, creator, createdAt, version);
    }

    public Item with(Lifecycle next) {
        return new Item(id, type, source, content, next, creator, createdAt, version + 1);
    }

    Item edited(Content next, String by) {
        return new Item(id, type, source, next, lifecycle.edited(by), creator, createdAt, version + 1);
    }
}
