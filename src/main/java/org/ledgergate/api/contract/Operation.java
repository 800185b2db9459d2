package org.ledgergate.api.contract;

import java.util.Map;
import java.util.Optional;

/** What the contract says of one operation's request: its query parameters by name, and its body if it takes one. */
record Operation(Map<String, Parameter> parameters, Optional<RequestBody> body) {

    Operation {
        parameters = Map.copyOf(parameters);
    }
}
