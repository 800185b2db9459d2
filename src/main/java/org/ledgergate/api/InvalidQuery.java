package org.ledgergate.api;

import java.util.List;

/** A query that the contract does not understand; lists every fault. */
class InvalidQuery extends RuntimeException {

    private final transient List<ParameterFault> faults;

    InvalidQuery(List<ParameterFault> faults) {
        super(String.join(" ", faults.stream().map(ParameterFault::message).toList()));
        this.faults = List.copyOf(faults);
    }

    List<ParameterFault> faults() {
        return faults;
    }
}
