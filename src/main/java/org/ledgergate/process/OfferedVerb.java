package org.ledgergate.process;

import java.util.Optional;
import org.ledgergate.messages.Message;

/**
 * A verb that an item's state offers to a person.
 *
 * @param whyNot what keeps this person from it; empty if nothing does
 */
public record OfferedVerb(Verb verb, Optional<Message> whyNot) {

    public boolean allowed() {
        return whyNot.isEmpty();
    }
}
