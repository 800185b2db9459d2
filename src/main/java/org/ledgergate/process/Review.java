package org.ledgergate.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.connectors.ExtraField;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.Difference;
import org.ledgergate.items.Item;
import org.ledgergate.items.Warning;
import org.ledgergate.messages.Message;

/**
 * What an approver sees of an item that awaits an answer.
 *
 * @param changes what differs from what was sent before; empty on a first send
 * @param changesSinceSync what differs from what the ERP took last; empty if it has taken nothing
 * @param truncations what the ERP would cut off: the text, and what is left of it
 * @param warnings what stops nobody but should be known before an Accept
 * @param extraFields what the ERP wants from the approver
 * @param filledIn what an approver filled in for an earlier attempt, by field name
 * @param question what the ERP wants a person to confirm, in its own words; empty if it asks nothing
 * @param outcome what became of the last attempt to export the present revision; empty if there was none
 * @param dryRun whether the ERP can be asked beforehand what it would refuse
 */
public record Review(
        Item item,
        List<Difference> changes,
        List<Difference> changesSinceSync,
        List<Difference> truncations,
        List<Warning> warnings,
        List<ExtraField> extraFields,
        Map<String, String> filledIn,
        Message question,
        Optional<Outcome> outcome,
        boolean dryRun) {

    /** Returns whether the ERP has or may have the item, although it is not synced. */
    public boolean uncertain() {
        return outcome.map(Outcome::mayBeInTheErp).orElse(false);
    }

    /** Returns whether the ERP has the item, and its record differs from what was accepted. */
    public boolean postedDifferently() {
        return outcome.filter(Outcome.POSTED_DIFFERENTLY::equals).isPresent();
    }

    /** Returns whether our own rules stopped the item before anything was posted. */
    public boolean stopped() {
        return outcome.filter(Outcome.STOPPED::equals).isPresent();
    }
}
