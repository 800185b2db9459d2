package org.ledgergate.process;

/**
 * A verb that an item's state offers to a person.
 *
 * @param whyNot what keeps this person from it, in words; empty if nothing does
 */
public record Choice(Verb verb, String whyNot) {

    public boolean allowed() {
        return whyNot.isEmpty();
    }
}
