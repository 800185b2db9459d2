package org.ledgergate.items.drafts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.rules.FieldLocks;
import org.ledgergate.items.tables.ItemTable;
import org.springframework.stereotype.Component;

/** Looks at drafts without storing anything: what would be refused, and why. */
@Component
public class Drafts {

    private final ItemTable items;
    private final DraftResolver references;

    Drafts(ItemTable items, DraftResolver references) {
        this.items = items;
        this.references = references;
    }

    /** Returns every fault that would keep a draft from becoming a new item. */
    public List<Fault> faults(Draft draft) {
        return faults(() -> references.read(draft, items.ofSource(draft.source())), content -> List.of());
    }

    /** Returns every fault that would keep an item from being corrected like this, changes of locked fields among them. */
    public List<Fault> faults(Item item, Draft draft) {
        return faults(() -> references.read(draft, Optional.of(item)), content -> FieldLocks.faults(item, content));
    }

    private static List<Fault> faults(Supplier<ReadDraft> reading, Function<Content, List<Fault>> further) {
        try {
            return further.apply(reading.get().content());
        } catch (InvalidItem invalid) {
            return invalid.faults();
        }
    }
}
