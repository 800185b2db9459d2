package org.ledgergate.tool;

import java.util.Arrays;
import java.util.List;
import org.ledgergate.items.ItemState;
import org.ledgergate.messages.Coded;

/**
 * A state as pages show it: never by colour alone, always with an icon of its own shape and a word.
 *
 * @param key names the icon, the colour, and the texts of the bundles
 */
public record StateBadge(String key) {

    public static StateBadge of(ItemState state) {
        return new StateBadge(Coded.of(state));
    }

    /** Returns all marks, in the order of an item's life. */
    public static List<StateBadge> all() {
        return Arrays.stream(ItemState.values()).map(StateBadge::of).toList();
    }
}
