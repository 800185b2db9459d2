package org.ledgergate.access;

import org.ledgergate.messages.Message;

/**
 * A fact: somebody asked for access, or an administrator decided on it or changed it.
 *
 * @param about whose access it is, as they were before
 * @param action what happened, in words
 * @param after the same person, with what they may do from now on
 * @param reason may be empty
 */
public record AccessChanged(Person about, Person by, String action, Person after, String reason) {

    public static final String REQUESTED = "access.requested";
    public static final String GRANTED = "access.granted";
    public static final String DECLINED = "access.declined";
    public static final String CHANGED = "access.changed";

    /** Returns the roles of a person; the grid apart. */
    public static Message roles(Person person) {
        return person.roles().isEmpty()
                ? Message.of("access.nothing")
                : Message.list(person.roles().stream().sorted().toList());
    }
}
