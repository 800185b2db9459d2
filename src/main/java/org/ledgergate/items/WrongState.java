package org.ledgergate.items;

import java.util.Locale;

/** A step that the item's present state does not allow; the message says where it stands, and who brought it there. */
public class WrongState extends RuntimeException {

    private final ItemState state;

    public WrongState(Item item, String wanted) {
        super(describe(item, wanted));
        this.state = item.state();
    }

    public ItemState state() {
        return state;
    }

    private static String describe(Item item, String wanted) {
        Standing standing = item.standing();
        String present = item.name() + " cannot be " + wanted + ": it is "
                + standing.state().label().toLowerCase(Locale.ROOT);
        return standing.answeredBy().isEmpty()
                ? present + "."
                : present + "; " + standing.answeredBy() + " answered at " + standing.answeredAt() + ".";
    }
}
