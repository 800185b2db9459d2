package org.ledgergate.connectors;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ledgergate.items.ItemId;

/**
 * What makes an export recognisable in the ERP for ever: the same connection, item and revision have the same key.
 *
 * @param value 36 characters, the most that every ERP we know takes
 */
public record ExportKey(String value) {

    public static ExportKey of(String connection, ItemId item, int revision) {
        String name = connection + "/" + item + "/" + revision;
        return new ExportKey(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
