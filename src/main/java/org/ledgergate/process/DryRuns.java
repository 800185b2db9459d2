package org.ledgergate.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemNotReady;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.items.rules.Readiness;
import org.ledgergate.messages.Message;
import org.ledgergate.process.exports.ItemExport;
import org.springframework.stereotype.Component;

/**
 * Asks the ERP what it would refuse, before an item is sent or accepted. Nothing is posted, and nothing changes: no
 * transaction is open while the ERP thinks.
 */
@Component
class DryRuns {

    private final Items items;
    private final Access access;
    private final ErpQuestions erp;
    private final Readiness readiness;
    private final ItemExport exporting;

    DryRuns(Items items, Access access, ErpQuestions erp, Readiness readiness, ItemExport exporting) {
        this.items = items;
        this.access = access;
        this.erp = erp;
        this.readiness = readiness;
        this.exporting = exporting;
    }

    List<String> objections(Person by, ItemId id, Map<String, String> extraFields) {
        Item item = items.get(id);
        if (access.whyNotProjectUser(by).isPresent()) {
            access.requireApprover(by, item.type().box());
        }
        if (!erp.offersDryRun(item, erp.exports().of(item))) {
            throw new WrongState(item, Message.of("wanted.dry-run"));
        }
        Map<String, String> filledIn = new HashMap<>(extraFields);
        filledIn.values().removeIf(String::isBlank);
        List<Fault> faults = erp.faults(item, filledIn);
        if (!faults.isEmpty()) {
            throw new InvalidItem(faults);
        }
        requireReady(item);
        return exporting.objections(item, filledIn);
    }

    private void requireReady(Item item) {
        List<Fault> failing = erp.conditions().failing(item);
        if (!failing.isEmpty()) {
            throw new ItemNotReady(failing);
        }
        if (readiness.awaited(item).isPresent()) {
            throw new WrongState(item, Message.of("wanted.dry-run-before-parent"));
        }
    }
}
