package org.ledgergate.connectors;

import org.ledgergate.access.Person;

/** A fact: items go to another ERP from now on; both as people name them. */
public record ErpChosen(String from, String to, Person by) {}
