package org.ledgergate.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.ledgergate.messages.Flaw;
import org.ledgergate.messages.Message;

/**
 * One thing that is wrong with a file.
 *
 * @param line counts from 1
 * @param pointer the place in the item's body, as a JSON pointer (RFC 6901); empty for the line as a whole
 * @param code names the broken rule, stable for machines
 * @param message says in words what to do
 */
public record LineFault(long line, String pointer, String code, Message message) implements Flaw {

    @JsonProperty
    public String messageCode() {
        return message.code();
    }

    @JsonProperty
    public List<String> messageArguments() {
        return message.arguments();
    }

    /** Returns the place without the slash that it begins with; empty for the line as a whole. */
    public String field() {
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }
}
