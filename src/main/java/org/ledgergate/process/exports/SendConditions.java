package org.ledgergate.process.exports;

import java.util.List;
import org.ledgergate.connectors.Connectors;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemNotReady;
import org.ledgergate.items.ItemWentBack;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.items.rules.Readiness;
import org.ledgergate.items.rules.Warning;
import org.ledgergate.messages.Message;
import org.ledgergate.process.instances.ReturnsToSender;
import org.springframework.stereotype.Component;

/** What has to hold for an item to be sent, and to hold still whenever it goes a step further. Source: R1, R39, R40. */
@Component
public class SendConditions {

    private final Readiness readiness;
    private final Connectors connectors;
    private final ReturnsToSender returns;

    SendConditions(Readiness readiness, Connectors connectors, ReturnsToSender returns) {
        this.readiness = readiness;
        this.connectors = connectors;
        this.returns = returns;
    }

    /** Returns every condition that does not hold now; empty if the item can go on. */
    public List<Fault> failing(Item item) {
        return readiness.failing(item, limits(item));
    }

    /** Returns what an approver should know before accepting. Source: R51. */
    public List<Warning> warnings(Item item) {
        return readiness.warnings(item, limits(item));
    }

    public Limits limits(Item item) {
        return connectors.capabilities().limits(item.type());
    }

    /**
     * Requires that a sent item could be sent now.
     *
     * @throws ItemWentBack if it no longer goes with its commitment; it goes back to its sender as soon as the transaction has ended
     * @throws ItemNotReady with every other condition that fails; the item stays where it is
     */
    public void requireStill(Item item) {
        List<Fault> failing = failing(item);
        if (failing.isEmpty()) {
            return;
        }
        List<Fault> apart = readiness.apart(item);
        if (apart.isEmpty()) {
            throw new ItemNotReady(failing);
        }
        Message reason = words(apart);
        returns.sendBackAfterwards(item, reason);
        throw new ItemWentBack(item, reason);
    }

    /** Rejects an item whose wait is over if it no longer goes with its commitment; returns whether it did. */
    public boolean sentBack(Item item) {
        List<Fault> apart = readiness.apart(item);
        if (!apart.isEmpty()) {
            returns.reject(item, words(apart));
        }
        return !apart.isEmpty();
    }

    private static Message words(List<Fault> faults) {
        return Message.together(faults.stream().map(Fault::message).toList());
    }
}
