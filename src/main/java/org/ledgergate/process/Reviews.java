package org.ledgergate.process;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.attempts.Attempts;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemNotFound;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.Revisions;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.rules.Warning;
import org.ledgergate.process.instances.Engine;
import org.springframework.stereotype.Component;

/** What people look at before they act: an item as its approver sees it, and which verbs it offers to whom. */
@Component
public class Reviews {

    private static final Set<ItemState> DECIDED = EnumSet.of(ItemState.EXPORTING, ItemState.SYNCED, ItemState.VOID);

    private final Items items;
    private final Revisions revisions;
    private final OfferedVerbs choices;
    private final ErpQuestions erp;
    private final Engine engine;

    Reviews(Items items, Revisions revisions, OfferedVerbs choices, ErpQuestions erp, Engine engine) {
        this.items = items;
        this.revisions = revisions;
        this.choices = choices;
        this.erp = erp;
        this.engine = engine;
    }

    /** @throws ItemNotFound if the task is gone, or is none of ours */
    public Review ofTask(String taskId) {
        return of(items.get(engine.itemOfTask(taskId).orElseThrow(() -> new ItemNotFound("of task " + taskId))));
    }

    public Review of(Item item) {
        Attempts attempts = erp.exports().of(item);
        return new Review(
                item,
                revisions.changesSincePreviousSend(item),
                changedSinceSync(item, attempts),
                erp.conditions().limits(item).truncations(item),
                warnings(item),
                erp.extraFields(item),
                erp.offersDryRun(item, attempts),
                attempts);
    }

    /** Returns what stops nobody but should be known before an Accept; of items on which something is still to be decided. */
    public List<Warning> warnings(Item item) {
        return DECIDED.contains(item.state()) ? List.of() : erp.conditions().warnings(item);
    }

    private List<Difference> changedSinceSync(Item item, Attempts attempts) {
        OptionalInt synced = attempts.syncedRevision();
        return synced.isPresent() ? revisions.changes(item, synced.getAsInt()) : List.of();
    }

    /** Returns the verbs that the item's state offers, each with what keeps this person from it. */
    public List<OfferedVerb> choices(Person person, Item item, Attempts attempts) {
        return choices.of(person, item, attempts);
    }

    /** Returns the verbs that the item's state offers, each with what keeps this person from it. */
    public List<OfferedVerb> choices(Person person, Item item) {
        return choices(person, item, erp.exports().of(item));
    }
}
