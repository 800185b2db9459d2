package org.ledgergate.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an ERP administrator gives a person, or takes away.
 *
 * @param boxes those that are set; they count only with Can push to accounting
 */
public record Rights(ToolPermission toolPermission, boolean canPushToAccounting, Set<GridRight> boxes) {

    public Rights {
        Set<GridRight> copy = EnumSet.noneOf(GridRight.class);
        copy.addAll(boxes);
        boxes = Collections.unmodifiableSet(copy);
    }

    /** Returns a short text that is another one as soon as the rights are others. */
    public String version() {
        long bits = boxes.stream().mapToLong(box -> 1L << box.ordinal()).sum();
        return toolPermission.name().toLowerCase(Locale.ROOT)
                + (canPushToAccounting ? "-push-" : "-")
                + Long.toHexString(bits);
    }

    /** Returns whether these rights hold something that the others do not. */
    public boolean exceed(Rights others) {
        return toolPermission.compareTo(others.toolPermission) > 0
                || canPushToAccounting && !others.canPushToAccounting
                || !others.boxes.containsAll(boxes);
    }
}
