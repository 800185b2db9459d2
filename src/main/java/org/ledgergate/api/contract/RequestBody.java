package org.ledgergate.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

/** A request body as the contract has it. */
record RequestBody(boolean required, Schema schema) {

    Body held(JsonNode json, Object whole) {
        return new Body(
                json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode(),
                SchemaFaults.of(schema, json, whole));
    }
}
