package org.ledgergate.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ledgergate.messages.Message;

/**
 * A query parameter as the contract has it.
 *
 * @param repeatable whether it may stand in the query more than once
 * @param whole whether its value is a whole number; otherwise it is text
 */
record Parameter(boolean repeatable, boolean whole, Schema schema) {

    /** Returns what is wrong with the values that the query gives it. */
    List<ParameterFault> faults(String name, String[] values) {
        List<ParameterFault> faults = new ArrayList<>();
        if (!repeatable && values.length > 1) {
            faults.add(new ParameterFault(name, "repeated", Message.of("json.parameter-repeated", name)));
        }
        Arrays.stream(values)
                .map(this::json)
                .forEach(value -> SchemaFaults.of(schema, value, name)
                        .forEach(fault -> faults.add(new ParameterFault(name, fault.code(), fault.message()))));
        return faults;
    }

    private JsonNode json(String value) {
        return whole && value.matches("-?\\d{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                : JsonNodeFactory.instance.textNode(value);
    }
}
