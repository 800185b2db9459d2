package org.ledgergate.api.contract;

import java.util.List;
import org.ledgergate.messages.Message;

/** A query that the contract does not understand; lists every fault. */
public class InvalidQuery extends RuntimeException {

    private final transient List<ParameterFault> faults;

    InvalidQuery(List<ParameterFault> faults) {
        super(Message.together(faults.stream().map(ParameterFault::message).toList())
                .toString());
        this.faults = List.copyOf(faults);
    }

    public List<ParameterFault> faults() {
        return faults;
    }
}
