package org.ledgergate.process.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgergate.connectors.attempts.Clearance;
import org.ledgergate.connectors.attempts.NotCleared;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;

/**
 * The last look before an item is posted: the item says whether it was accepted, never the token that came to the export step.
 * Source: R36.
 */
@Component
class ExportGate {

    private final Items items;
    private final SendConditions conditions;

    ExportGate(Items items, SendConditions conditions) {
        this.items = items;
        this.conditions = conditions;
    }

    /** @throws NotCleared if the item is not one that is being exported */
    void requireExporting(Item item) {
        if (item.state() != ItemState.EXPORTING) {
            throw new NotCleared(Message.of("export.not-accepted", item.named(), item.state()));
        }
    }

    /** Returns what has to hold when an attempt to export the item is recorded. */
    Clearance clearance(Item item) {
        return new Looking(item, items.parent(item));
    }

    private class Looking implements Clearance {

        private final Item item;
        private final Optional<Item> parent;

        Looking(Item item, Optional<Item> parent) {
            this.item = item;
            this.parent = parent;
        }

        @Override
        public ItemId family() {
            return parent.map(Item::id).orElse(item.id());
        }

        @Override
        public List<Message> objections() {
            Optional<Item> family = parent.map(locked -> items.lock(locked.id()));
            Item now = items.lock(item.id());
            requireExporting(now);
            requireSameRevision(now);
            List<Message> objections = new ArrayList<>();
            conditions.failing(now).stream().map(Fault::message).forEach(objections::add);
            family.filter(commitment -> commitment.state() != ItemState.SYNCED)
                    .map(commitment ->
                            Message.of("export.commitment-not-in-erp", commitment.named(), commitment.state()))
                    .ifPresent(objections::add);
            return objections;
        }

        private void requireSameRevision(Item now) {
            int accepted = item.lifecycle().revision();
            if (now.lifecycle().revision() != accepted) {
                throw new NotCleared(Message.of(
                        "export.other-revision-accepted",
                        now.named(),
                        accepted,
                        now.lifecycle().revision()));
            }
        }
    }
}
