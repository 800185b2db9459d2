package org.ledgergate.items;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.ledgergate.messages.Flaw;
import org.ledgergate.messages.Message;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer the place, as a JSON pointer (RFC 6901); empty for the whole
 * @param code names the broken rule, stable for machines
 * @param message says in words what to do
 */
public record Fault(String pointer, String code, Message message) implements Flaw {

    @JsonProperty
    public String messageCode() {
        return message.code();
    }

    @JsonProperty
    public List<String> messageArguments() {
        return message.arguments();
    }
}
