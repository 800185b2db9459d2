package org.ledgergate.items;

import java.util.Map;

/**
 * What the ERP calls an item.
 *
 * @param item empty unless synced
 * @param lines the id of each line, by the line's position counted from 1
 */
public record ErpIds(String item, Map<Integer, String> lines) {

    static final ErpIds NONE = new ErpIds("", Map.of());

    public ErpIds {
        lines = Map.copyOf(lines);
    }
}
