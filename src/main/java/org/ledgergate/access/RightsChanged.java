package org.ledgergate.access;

import java.util.stream.Collectors;

/** Somebody's rights are no longer what whoever wants to change them saw; the message says what they are now. */
public class RightsChanged extends RuntimeException {

    public RightsChanged(Person person) {
        super("Somebody changed the rights of " + person.name() + " after you looked at them. What they may do now: "
                + AccessChanged.words(person) + notSet(person) + ".");
    }

    private static String notSet(Person person) {
        return person.withheld().stream()
                .sorted()
                .map(Box::label)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), boxes -> boxes.isEmpty() ? "" : "; not set: " + boxes));
    }
}
