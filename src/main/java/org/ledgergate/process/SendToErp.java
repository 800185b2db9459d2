package org.ledgergate.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Action;
import org.ledgergate.items.Draft;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do to items: the one door for page, API and Tasklist. Each verb checks who asks, changes the item and moves
 * the process in one transaction.
 */
@Component
public class SendToErp {

    private final Items items;
    private final Access access;
    private final Sending sending;
    private final DryRuns dryRuns;
    private final Engine engine;

    SendToErp(Items items, Access access, Sending sending, DryRuns dryRuns, Engine engine) {
        this.items = items;
        this.access = access;
        this.sending = sending;
        this.dryRuns = dryRuns;
        this.engine = engine;
    }

    /**
     * Creates an item, or answers the one that the same source created with the same content.
     *
     * @throws org.ledgergate.items.InvalidItem with every fault
     * @throws org.ledgergate.items.SourceTaken if the source created it with other content
     */
    @Transactional
    public Item create(Person by, Draft draft) {
        access.requireProjectUser(by);
        return items.create(by, draft);
    }

    /** @throws org.ledgergate.items.InvalidItem with every fault, each change of a locked field among them */
    @Transactional
    public Item correct(Person by, ItemId id, Draft draft) {
        access.requireProjectUser(by);
        return items.correct(by, id, draft);
    }

    /** Answers every condition for sending that fails; empty if the item is ready. */
    public List<Fault> check(Item item) {
        return sending.check(item);
    }

    /**
     * Asks the ERP what it would refuse, and posts nothing: answers everything that it would object to, in its own words;
     * empty if it would take the item as it stands.
     *
     * @param extraFields what the approver has filled in so far, by the connector's field names
     * @throws org.ledgergate.access.NotAllowed if the person may neither send nor accept
     * @throws WrongState if the ERP cannot say it beforehand, or not of this item now
     * @throws org.ledgergate.items.InvalidItem with every fault of what is filled in
     * @throws org.ledgergate.items.ItemNotReady with every condition that fails before the ERP is asked at all
     * @throws org.ledgergate.connectors.ErpUnavailable with what kept us from asking
     */
    public List<String> dryRun(Person by, ItemId id, Map<String, String> extraFields) {
        return dryRuns.objections(by, id, extraFields);
    }

    /**
     * Sends an item, for the first time or again: to an approver, or straight to the ERP where the decision table says so. An
     * item whose commitment is not in the ERP yet waits for it first.
     *
     * @throws org.ledgergate.items.ItemNotReady with every failing condition
     * @throws WrongState if it is not with the project
     */
    @Transactional
    public Item send(Person by, ItemId id) {
        access.requireProjectUser(by);
        return sending.send(by, items.lock(id));
    }

    /** @throws WrongState if somebody has answered, or nothing was sent */
    @Transactional
    public Item retrieve(Person by, ItemId id) {
        access.requireProjectUser(by);
        return sending.retrieve(by, items.lock(id));
    }

    /**
     * Accepts the revision of an item that its approver has seen, and no later one.
     *
     * @param seen counts sends from 1
     * @see #accept(Person, ItemId, Map)
     * @throws WrongState if the item was taken back, corrected and sent again meanwhile
     */
    @Transactional
    public Item accept(Person by, ItemId id, int seen, Map<String, String> extraFields) {
        Item item = items.lock(id);
        if (item.standing().revision() != seen) {
            throw new WrongState(
                    item,
                    Message.of(
                            "accepted in revision {0}, because it was sent again since and is revision {1}",
                            seen, item.standing().revision()));
        }
        return accept(by, id, extraFields);
    }

    /**
     * Accepts an item for export, in whatever revision it awaits an answer.
     *
     * @param extraFields what the ERP wants from the approver, by the connector's field names
     * @throws org.ledgergate.items.InvalidItem with every fault of the extra fields
     * @throws WrongState if somebody else answered first; the message says who and when
     */
    @Transactional
    public Item accept(Person by, ItemId id, Map<String, String> extraFields) {
        Item item = items.lock(id);
        requireState(item, ItemState.SENT, Action.ACCEPTED);
        Map<String, Object> answer = new HashMap<>();
        answer.put(SendToErpProcess.DECISION, SendToErpProcess.ACCEPT);
        extraFields.forEach((name, value) -> answer.put(SendToErpProcess.EXTRA_PREFIX + name, value));
        return answer(by, item, SendToErpProcess.REVIEW_ITEM, answer);
    }

    /**
     * Sends an item back to the project, before or after a failed export.
     *
     * @throws org.ledgergate.items.InvalidItem if the reason is missing
     * @throws WrongState if it neither waits for an answer nor failed
     */
    @Transactional
    public Item reject(Person by, ItemId id, String reason) {
        Item item = items.lock(id);
        boolean failed = item.state() == ItemState.FAILED;
        requireState(item, failed ? ItemState.FAILED : ItemState.SENT, Action.REJECTED);
        return answer(
                by,
                item,
                failed ? SendToErpProcess.RESOLVE_FAILURE : SendToErpProcess.REVIEW_ITEM,
                Map.of(
                        failed ? SendToErpProcess.RESOLUTION : SendToErpProcess.DECISION,
                        SendToErpProcess.REJECT,
                        SendToErpProcess.REASON,
                        reason));
    }

    /** Tries a failed export again without a new approval, or resumes one whose retries were used up. */
    @Transactional
    public Item retry(Person by, ItemId id) {
        Item item = items.lock(id);
        access.requireApprover(by, item.type().box());
        if (item.state() == ItemState.EXPORTING && engine.retryExport(id)) {
            return items.get(id);
        }
        requireState(item, ItemState.FAILED, Action.RETRIED);
        return answer(
                by,
                item,
                SendToErpProcess.RESOLVE_FAILURE,
                Map.of(SendToErpProcess.RESOLUTION, SendToErpProcess.RETRY));
    }

    /**
     * Answers the ERP's question about an item with yes, and goes on with the export.
     *
     * @throws WrongState if the ERP asks nothing
     */
    @Transactional
    public Item confirm(Person by, ItemId id) {
        Item item = items.lock(id);
        requireState(item, ItemState.FAILED, Action.CONFIRMED);
        return answer(
                by,
                item,
                SendToErpProcess.RESOLVE_FAILURE,
                Map.of(SendToErpProcess.RESOLUTION, SendToErpProcess.CONFIRM));
    }

    /** Gives an item up; its number is free again. */
    @Transactional
    public Item markVoid(Person by, ItemId id, String reason) {
        access.requireProjectUser(by);
        return sending.giveUp(by, items.lock(id), Reason.optional(reason));
    }

    /** The task's gate applies the rules and moves the item, as it does for an answer from any other client. */
    private Item answer(Person by, Item item, String task, Map<String, Object> variables) {
        if (!engine.complete(by, item.id(), task, variables)) {
            throw new WrongState(
                    item, Message.of("answered, because its task was removed from the engine; it can be retrieved"));
        }
        return items.get(item.id());
    }

    private static void requireState(Item item, ItemState expected, Action wanted) {
        if (item.state() != expected) {
            throw new WrongState(item, wanted);
        }
    }
}
