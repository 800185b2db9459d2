package org.ledgergate.items;

import org.ledgergate.access.Person;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Word;

/** A fact: somebody tried what the rules forbid them to do to an item. Logged although the attempt is undone. */
public record AttemptRefused(Item item, Person by, Word attempted, Message reason) {}
