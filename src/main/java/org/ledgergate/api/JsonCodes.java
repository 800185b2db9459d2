package org.ledgergate.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ledgergate.access.GridRight;

/** Constants as JSON has them: in small letters, with hyphens. */
class JsonCodes {

    private JsonCodes() {}

    /** Returns the codes of boxes, in their order. */
    static List<String> of(Set<GridRight> boxes) {
        return boxes.stream().sorted().map(GridRight::code).toList();
    }

    /** Returns the constant of a code that the contract has let pass. */
    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
