package org.ledgergate.access;

/**
 * A fact: somebody asked for access, or an administrator decided on it or changed it.
 *
 * @param about whose access it is, as they were before
 * @param action what happened, in words
 * @param after the same person, with what they may do from now on
 * @param reason may be empty
 */
public record AccessChanged(Person about, Person by, String action, Person after, String reason) {

    public static final String REQUESTED = "Access requested";
    public static final String GRANTED = "Access granted";
    public static final String DECLINED = "Access declined";
    public static final String CHANGED = "Access changed";

    /** Answers what a person may do, in words; the grid apart. */
    public static String words(Person person) {
        return person.roles().stream()
                .sorted()
                .map(Role::label)
                .reduce((first, second) -> first + ", " + second)
                .orElse("nothing");
    }
}
