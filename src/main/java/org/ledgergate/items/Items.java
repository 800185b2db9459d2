package org.ledgergate.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Difference;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.items.drafts.DraftResolver;
import org.ledgergate.items.drafts.ReadDraft;
import org.ledgergate.items.drafts.SourceTaken;
import org.ledgergate.items.rules.Candidates;
import org.ledgergate.items.rules.FieldLocks;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.items.tables.ItemTable;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All items. Each verb moves one item by one step of the transition table and publishes one fact. */
@Component
public class Items {

    private final ItemTable table;
    private final Revisions revisions;
    private final DraftResolver references;
    private final Candidates candidates;
    private final ItemFacts facts;

    Items(ItemTable table, Revisions revisions, DraftResolver references, Candidates candidates, ItemFacts facts) {
        this.table = table;
        this.revisions = revisions;
        this.references = references;
        this.candidates = candidates;
        this.facts = facts;
    }

    /** @throws ItemNotFound if there is none */
    public Item get(ItemId id) {
        return table.find(id).orElseThrow(() -> new ItemNotFound(id.toString()));
    }

    public Optional<Item> ofSource(Source source) {
        return table.ofSource(source);
    }

    /** Returns the commitment that an item is bound to, whatever its number is now; empty for a type without parent. */
    public Optional<Item> parent(Item item) {
        return candidates.parent(item);
    }

    /** Returns the job that an item belongs to; empty for a job, and while the job is only known to the ERP. */
    public Optional<Item> job(Item item) {
        return candidates.job(item);
    }

    /**
     * Creates an item. The same draft again answers the item that is there; the same source with other content does not.
     *
     * @throws InvalidItem with every fault of the draft
     * @throws SourceTaken if the source has already sent something else
     */
    @Transactional
    public Item create(Person by, Draft draft) {
        Optional<Item> existing = table.ofSource(draft.source());
        ReadDraft read = references.read(draft, existing);
        if (existing.isPresent()) {
            Item there = existing.get();
            if (there.type() == draft.type() && there.content().equals(read.content())) {
                return there;
            }
            throw new SourceTaken(there);
        }
        Item item = new Item(
                ItemId.next(), draft.type(), draft.source(), read.content(), Lifecycle.NEW, by.id(), facts.now(), 0);
        table.insert(item, read.parent());
        facts.publish(ItemEvent.CREATED, ItemState.NOT_SENT, item, by, Message.NONE, List.of(), "");
        return item;
    }

    /**
     * Corrects an item.
     *
     * @throws InvalidItem with every fault of the draft, locked fields among them
     */
    @Transactional
    public Item correct(Person by, ItemId id, Draft draft) {
        Item item = lock(id);
        ReadDraft read = references.read(draft, Optional.of(item));
        Content content = read.content();
        List<Fault> locked = FieldLocks.faults(item, content);
        if (!locked.isEmpty()) {
            throw new InvalidItem(locked);
        }
        Optional<Item> parent = parent(item);
        Optional<ItemId> bound = item.state().editable() ? read.parent() : parent.map(Item::id);
        List<Difference> changes = new ArrayList<>(content.since(item.content()));
        if (changes.isEmpty() && bound.equals(parent.map(Item::id))) {
            return item;
        }
        parent.filter(before -> changes.isEmpty()).ifPresent(before -> changes.add(rebound(before)));
        Item corrected = item.edited(content, by.id());
        table.updateContent(corrected, bound, item.version());
        if (item.state() == ItemState.SYNCED) {
            boolean differs =
                    !revisions.changes(corrected, item.lifecycle().revision()).isEmpty();
            corrected = corrected.with(item.lifecycle().differing(differs));
            table.updateLifecycle(corrected, corrected.version() - 1);
        }
        facts.publish(ItemEvent.CORRECTED, item.state(), corrected, by, Message.NONE, changes, "");
        return corrected;
    }

    /** The commitment that was named is void, and another has its number. */
    private static Difference rebound(Item before) {
        String number = before.text(Field.NUMBER);
        return Difference.of(Field.PARENT, Message.of("changes.number-and-state", number, before.state()), number);
    }

    /** Locks the item's row until the transaction ends, so that one writer at a time decides about it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item lock(ItemId id) {
        return table.lock(id).orElseThrow(() -> new ItemNotFound(id.toString()));
    }

    /**
     * Sends an item on: freezes a revision and moves it.
     *
     * @param to SENT, WAITING or EXPORTING
     * @throws ItemNotReady with every send rule that fails
     * @throws WrongState if it is not with the project
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item send(Person by, Item item, ItemState to, Limits limits) {
        requireStep(item, to, ItemEvent.SENT);
        List<Fault> failing = candidates.of(item, limits).failing();
        if (!failing.isEmpty()) {
            throw new ItemNotReady(failing);
        }
        Item sent = item.with(item.lifecycle().sent(to, by.id(), facts.now()));
        int before = item.lifecycle().revision();
        revisions.freeze(sent, facts.now());
        table.updateLifecycle(sent, item.version());
        ItemEvent event = before > 0 ? ItemEvent.RESENT : ItemEvent.SENT;
        facts.publish(event, item.state(), sent, by, Message.NONE, revisions.changes(sent, before), "");
        return sent;
    }

    /**
     * Records that an approver accepted the item.
     *
     * @param extraFields what the approver filled in for the ERP, by the connector's own field names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item accept(Person by, Item item, Map<String, String> extraFields) {
        return move(
                by,
                item,
                ItemEvent.ACCEPTED,
                item.lifecycle().accepted(by.id(), facts.now(), extraFields),
                Message.NONE,
                "");
    }

    /** Records a person's other answer: rejected, retrieved or voided. The reason may be empty but for a reject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item answer(Person by, Item item, ItemEvent action, ItemState to, String reason) {
        return answer(by, item, action, to, Message.just(reason));
    }

    /** Records an answer whose reason may be our own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item answer(Person by, Item item, ItemEvent action, ItemState to, Message reason) {
        return move(by, item, action, item.lifecycle().answered(to, by.id(), facts.now(), reason), reason, "");
    }

    /** Moves an item after the ERP, or Ledgergate, said what became of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item move(Person by, Item item, ItemEvent action, ItemState to, Message message, String detail) {
        return move(by, item, action, item.lifecycle().moved(to, message), message, detail);
    }

    /** Records that a person answered the question about a failed export with yes; the reason may be empty. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item confirm(Person by, Item item, String reason, String detail) {
        return move(
                by,
                item,
                ItemEvent.CONFIRMED,
                item.lifecycle().moved(ItemState.EXPORTING, Message.NONE),
                Message.just(reason),
                detail);
    }

    /** Records that a person brought the item's process back to where the item stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resumed(Person by, Item item) {
        facts.publish(ItemEvent.RESUMED, item.state(), item, by, Message.NONE, List.of(), "");
    }

    /**
     * Says on the item what keeps its export up, while it stays where it is. The same words again are no new event.
     *
     * @param action EXPORT_TROUBLED, or EXPORT_PENDING where the ERP has it and only its answer is missing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteTrouble(Item item, ItemEvent action, Message trouble, String detail) {
        if (item.lifecycle().message().equals(trouble)) {
            return;
        }
        Item troubled = item.with(item.lifecycle().troubled(trouble));
        table.updateLifecycle(troubled, item.version());
        facts.publish(action, item.state(), troubled, Person.LEDGERGATE, trouble, List.of(), detail);
    }

    /** Records that the ERP has the item, under its id for the item and for each line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Item synced(Item item, ErpIds ids, String detail) {
        return move(Person.LEDGERGATE, item, ItemEvent.SYNCED, item.lifecycle().synced(ids), Message.NONE, detail);
    }

    private Item move(Person by, Item item, ItemEvent action, Lifecycle lifecycle, Message reason, String detail) {
        requireStep(item, lifecycle.state(), action);
        Item moved = item.with(lifecycle);
        table.updateLifecycle(moved, item.version());
        facts.publish(action, item.state(), moved, by, reason, List.of(), detail);
        return moved;
    }

    private static void requireStep(Item item, ItemState to, ItemEvent wanted) {
        if (!item.state().canBecome(to)) {
            throw new WrongState(item, wanted);
        }
    }
}
