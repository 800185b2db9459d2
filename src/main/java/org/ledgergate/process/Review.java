package org.ledgergate.process;

import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.items.Difference;
import org.ledgergate.items.Item;

/**
 * What an approver sees of an item that awaits an answer.
 *
 * @param changes what differs from what was sent before; empty on a first send
 * @param changesSinceSync what differs from what the ERP took last; empty if it has taken nothing
 * @param truncations what the ERP would cut off: the text, and what is left of it
 * @param extraFields what the ERP wants from the approver
 * @param filledIn what an approver filled in for an earlier attempt, by field name
 * @param question what the ERP wants a person to confirm, in its own words; empty if it asks nothing
 * @param uncertain whether the ERP may have the item although it never said so
 * @param dryRun whether the ERP can be asked beforehand what it would refuse
 */
public record Review(
        Item item,
        List<Difference> changes,
        List<Difference> changesSinceSync,
        List<Difference> truncations,
        List<ExtraField> extraFields,
        Map<String, String> filledIn,
        String question,
        boolean uncertain,
        boolean dryRun) {}
