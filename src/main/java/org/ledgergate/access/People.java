package org.ledgergate.access;

import java.util.List;
import java.util.Optional;

/** Everybody known to the identity service, read afresh at each call. */
public interface People {

    Optional<Person> find(String id);

    /** Returns everybody, ordered by name. */
    List<Person> all();

    /** Returns everybody in the role's group, ordered by name. */
    List<Person> having(Role role);
}
