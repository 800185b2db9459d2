package org.ledgergate.api;

import java.util.Locale;
import org.ledgergate.items.ItemState;

/** Constants as JSON has them: in small letters, with hyphens. */
class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Answers the state of a code that the contract has let pass. */
    static ItemState state(String code) {
        return ItemState.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
