package org.ledgergate.messages;

/**
 * Somebody whom a message is about. It says the id itself; pages know the name.
 *
 * @param id what they sign in with
 */
public record Somebody(String id) {

    @Override
    public String toString() {
        return id;
    }
}
