package org.ledgergate.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.ledgergate.api.contract.Contract;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the contract to whoever is signed in. */
@RestController
class ContractController {

    private final Contract contract;

    ContractController(@Lazy Contract contract) {
        this.contract = contract;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode readContract() {
        return contract.document();
    }
}
