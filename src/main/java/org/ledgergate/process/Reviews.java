package org.ledgergate.process;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.ledgergate.access.Person;
import org.ledgergate.items.Difference;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemNotFound;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.Warning;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;

/** What people look at before they act: an item as its approver sees it, and which verbs it offers to whom. */
@Component
public class Reviews {

    private static final Set<ItemState> DECIDED = EnumSet.of(ItemState.EXPORTING, ItemState.SYNCED, ItemState.VOID);

    private final Items items;
    private final ReviewRules answers;
    private final OfferedVerbs choices;
    private final ErpQuestions erp;
    private final Engine engine;

    Reviews(Items items, ReviewRules answers, OfferedVerbs choices, ErpQuestions erp, Engine engine) {
        this.items = items;
        this.answers = answers;
        this.choices = choices;
        this.erp = erp;
        this.engine = engine;
    }

    /** @throws ItemNotFound if the task is gone, or is none of ours */
    public Review ofTask(String taskId) {
        return of(items.get(engine.itemOfTask(taskId).orElseThrow(() -> new ItemNotFound("of task " + taskId))));
    }

    public Review of(Item item) {
        return new Review(
                item,
                items.changedSincePreviousSend(item),
                changedSinceSync(item),
                items.truncations(item, erp.conditions().limits(item)),
                warnings(item),
                erp.extraFields(item),
                item.lifecycle().answer().extraFields(),
                erp.exports().question(item).orElse(Message.NONE),
                erp.exports().outcome(item),
                erp.offersDryRun(item));
    }

    /** Returns what stops nobody but should be known before an Accept; of items on which something is still to be decided. */
    public List<Warning> warnings(Item item) {
        return DECIDED.contains(item.state()) ? List.of() : erp.conditions().warnings(item);
    }

    private List<Difference> changedSinceSync(Item item) {
        OptionalInt synced = erp.exports().syncedRevision(item);
        return synced.isPresent() ? items.changedSince(item, synced.getAsInt()) : List.of();
    }

    /** Returns the verbs that the item's state offers, each with what keeps this person from it. */
    public List<OfferedVerb> choices(Person person, Item item) {
        return choices.of(person, item);
    }

    /** Returns whether nobody accepts what they sent or created. Source: R23. */
    public boolean dutiesAreSegregated() {
        return answers.dutiesAreSegregated();
    }
}
