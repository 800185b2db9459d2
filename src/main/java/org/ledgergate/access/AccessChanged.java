package org.ledgergate.access;

/**
 * A fact: somebody asked for access, or an administrator decided on it.
 *
 * @param about whose access it is, as they were before
 * @param action what happened, in words
 * @param after what they may do from now on, in words
 * @param reason may be empty
 */
public record AccessChanged(Person about, Person by, String action, String after, String reason) {

    /** Answers what they could do before, in words. */
    public String before() {
        return words(about);
    }

    /** Answers what a person may do, in words. */
    public static String words(Person person) {
        return person.roles().stream()
                .sorted()
                .map(Role::label)
                .reduce((first, second) -> first + ", " + second)
                .orElse("nothing");
    }
}
