package org.ledgergate.access;

/** Whoever stands behind the request at hand, read afresh: a group that was just taken away is already gone. */
public interface SignedIn {

    Person person();
}
