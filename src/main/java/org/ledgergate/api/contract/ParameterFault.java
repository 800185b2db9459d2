package org.ledgergate.api.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.ledgergate.messages.Message;

/** One thing that is wrong with a query: the parameter, the broken rule, and what to do in words. */
public record ParameterFault(String parameter, String code, Message message) {

    @JsonProperty
    public String messageCode() {
        return message.code();
    }

    @JsonProperty
    public List<String> messageArguments() {
        return message.arguments();
    }
}
