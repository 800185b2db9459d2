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
public record Mark(String key) {

    public static Mark of(ItemState state) {
        return new Mark(Coded.of(state));
    }

    /** Returns all marks, in the order of an item's life. */
    public static List<Mark> all() {
        return Arrays.stream(ItemState.values()).map(Mark::of).toList();
    }
}
