package org.ledgergate.access;

/** The rules of who may do what, over people that a test makes up. */
public class TestAccess {

    private TestAccess() {}

    public static Access with(People people) {
        return new Access(people);
    }
}
