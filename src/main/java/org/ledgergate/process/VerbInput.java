package org.ledgergate.process;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What a person says with a verb; a verb that has no use for a part of it leaves it.
 *
 * @param reason may be empty
 * @param extraFields what the ERP wants from the approver, by the connector's field names
 * @param seen the revision that the person looked at, counted from 1; empty if they mean whatever is there
 */
public record VerbInput(String reason, Map<String, String> extraFields, OptionalInt seen) {

    public static final VerbInput NONE = because("");

    public VerbInput {
        extraFields = Map.copyOf(extraFields);
    }

    public static VerbInput because(String reason) {
        return new VerbInput(reason, Map.of(), OptionalInt.empty());
    }
}
