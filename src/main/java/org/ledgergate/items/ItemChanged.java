package org.ledgergate.items;

import java.util.List;
import org.ledgergate.access.Person;
import org.ledgergate.items.content.Difference;
import org.ledgergate.messages.Message;

/**
 * A fact: somebody did something to an item. The event log writes it in the same transaction.
 *
 * @param from where the item stood before
 * @param item the item afterwards
 * @param reason why, in the person's or the ERP's words; may be empty
 * @param detail the export request and the ERP's answer, secrets removed; empty for all that is no export
 */
public record ItemChanged(
        ItemEvent action,
        ItemState from,
        Item item,
        Person by,
        Message reason,
        List<Difference> changes,
        String detail) {}
