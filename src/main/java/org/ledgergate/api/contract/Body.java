package org.ledgergate.api.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;

/** A request body, and every fault that the contract finds in it. */
public record Body(ObjectNode json, List<Fault> faults) {

    /**
     * Returns the body, certain to be what the contract says.
     *
     * @throws InvalidItem with every fault
     */
    public ObjectNode valid() {
        if (!faults.isEmpty()) {
            throw new InvalidItem(faults);
        }
        return json;
    }
}
