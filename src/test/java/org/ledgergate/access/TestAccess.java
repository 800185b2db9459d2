package org.ledgergate.access;

import java.util.List;
import java.util.Optional;

/** The rules of who may do what, over people that a test makes up. */
public class TestAccess {

    private TestAccess() {}

    public static Access with(People people) {
        return new Access(people);
    }

    /** Returns the rules where there is nobody whom one could ask. */
    public static Access alone() {
        return with(new Nobody());
    }

    private record Nobody() implements People {

        @Override
        public Optional<Person> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<Person> all() {
            return List.of();
        }

        @Override
        public List<Person> having(Role role) {
            return List.of();
        }
    }
}
