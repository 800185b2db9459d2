package org.ledgergate.items.rules;

import org.ledgergate.items.ItemId;
import org.ledgergate.messages.Message;

/**
 * What an approver should know before accepting an item; it stops nobody.
 *
 * @param code names the kind of warning, stable for machines
 * @param other the item to compare it with
 */
public record Warning(String code, Message message, ItemId other) {}
