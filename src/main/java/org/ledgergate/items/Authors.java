package org.ledgergate.items;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people, besides its creator, who made an item what it is, and so may not be the ones who accept it. Source: R23.
 *
 * @param senders the ids of everyone who sent it, in any revision
 * @param editors the ids of everyone who changed its content since it was last accepted
 */
public record Authors(Set<String> senders, Set<String> editors) {

    static final Authors NONE = new Authors(Set.of(), Set.of());

    public Authors {
        senders = Collections.unmodifiableSet(new TreeSet<>(senders));
        editors = Collections.unmodifiableSet(new TreeSet<>(editors));
    }

    boolean include(String personId) {
        return senders.contains(personId) || editors.contains(personId);
    }

    Authors sentBy(String personId) {
        return new Authors(with(senders, personId), editors);
    }

    Authors editedBy(String personId) {
        return new Authors(senders, with(editors, personId));
    }

    /** Returns who is left once somebody else has answered for the content as it is. */
    Authors accepted() {
        return new Authors(senders, Set.of());
    }

    private static Set<String> with(Set<String> people, String one) {
        Set<String> more = new TreeSet<>(people);
        more.add(one);
        return more;
    }
}
