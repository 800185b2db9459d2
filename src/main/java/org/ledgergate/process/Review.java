package org.ledgergate.process;

import java.util.List;
import java.util.Map;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.attempts.Attempts;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.rules.Warning;
import org.ledgergate.messages.Message;

/**
 * What an approver sees of an item that awaits an answer.
 *
 * @param changes what differs from what was sent before; empty on a first send
 * @param changesSinceSync what differs from what the ERP took last; empty if it has taken nothing
 * @param truncations what the ERP would cut off: the text, and what is left of it
 * @param warnings what stops nobody but should be known before an Accept
 * @param extraFields what the ERP wants from the approver
 * @param dryRun whether the ERP can be asked beforehand what it would refuse
 */
public record Review(
        Item item,
        List<Difference> changes,
        List<Difference> changesSinceSync,
        List<Difference> truncations,
        List<Warning> warnings,
        List<ExtraField> extraFields,
        boolean dryRun,
        Attempts attempts) {

    /** Returns what an approver filled in for an earlier attempt, by the name of the ERP's field. */
    public Map<String, String> filledIn() {
        return item.lifecycle().answer().extraFields();
    }

    /** Returns what the ERP wants a person to confirm, in its own words; empty if it asks nothing. */
    public Message question() {
        return attempts.question().orElse(Message.NONE);
    }

    /** Returns whether the ERP has or may have the item, although it is not synced. */
    public boolean uncertain() {
        return attempts.uncertain();
    }

    /** Returns whether the ERP has the item, and its record differs from what was accepted. */
    public boolean postedDifferently() {
        return attempts.outcome().filter(Outcome.POSTED_DIFFERENTLY::equals).isPresent();
    }

    /** Returns whether our own rules stopped the item before anything was posted. */
    public boolean stopped() {
        return attempts.outcome().filter(Outcome.STOPPED::equals).isPresent();
    }
}
