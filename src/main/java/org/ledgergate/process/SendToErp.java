package org.ledgergate.process;

import java.util.List;
import java.util.Map;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.items.drafts.Draft;
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
    private final SenderVerbs sending;
    private final ApproverVerbs approving;
    private final DryRuns dryRuns;

    SendToErp(Items items, Access access, SenderVerbs sending, ApproverVerbs approving, DryRuns dryRuns) {
        this.items = items;
        this.access = access;
        this.sending = sending;
        this.approving = approving;
        this.dryRuns = dryRuns;
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
        Item before = items.lock(id);
        Item after = items.correct(by, id, draft);
        sending.corrected(before, after);
        return after;
    }

    /** Returns every condition for sending that fails; empty if the item is ready. */
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
     * Does a verb to an item.
     *
     * @throws IllegalArgumentException for a correction, which takes a draft
     * @throws org.ledgergate.messages.Refused as the verb's own method says
     */
    @Transactional
    public Item perform(Verb verb, Person by, ItemId id, VerbInput input) {
        return switch (verb) {
            case RESUME -> resume(by, id);
            case ACCEPT ->
                input.seen().isPresent()
                        ? accept(by, id, input.seen().getAsInt(), input.extraFields())
                        : accept(by, id, input.extraFields());
            case CONFIRM -> confirm(by, id, input.reason());
            case RETRY -> retry(by, id);
            case REJECT -> reject(by, id, input.reason());
            case SEND -> send(by, id);
            case RESEND -> resend(by, id);
            case RETRIEVE -> retrieve(by, id);
            case VOID -> markVoid(by, id, input.reason());
            case CORRECT -> throw new IllegalArgumentException("A correction takes a draft");
        };
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

    /** @throws WrongState if it was never sent, or is not with the project */
    private Item resend(Person by, ItemId id) {
        access.requireProjectUser(by);
        Item item = items.lock(id);
        if (item.lifecycle().revision() == 0) {
            throw new WrongState(item, Verb.RESEND.event());
        }
        return sending.send(by, item);
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
        return approving.accept(by, items.lock(id), seen, extraFields);
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
        return approving.accept(by, items.lock(id), extraFields);
    }

    /**
     * Sends an item back to the project, before or after a failed export.
     *
     * @throws org.ledgergate.items.InvalidItem if the reason is missing
     * @throws WrongState if it neither waits for an answer nor failed
     */
    @Transactional
    public Item reject(Person by, ItemId id, String reason) {
        return approving.reject(by, items.lock(id), reason);
    }

    /** Tries a failed export again without a new approval, or resumes one whose retries were used up. */
    @Transactional
    public Item retry(Person by, ItemId id) {
        return approving.retry(by, items.lock(id));
    }

    /**
     * Answers the question about a failed item with yes, and goes on with the export. To take as it is what the ERP posted
     * differently needs a reason.
     *
     * @throws org.ledgergate.items.InvalidItem if the reason is missing where it is needed
     * @throws WrongState if nothing is asked
     */
    @Transactional
    public Item confirm(Person by, ItemId id, String reason) {
        return approving.confirm(by, items.lock(id), reason);
    }

    /**
     * Brings the process of an item back that was ended or suspended in the engine while the item was on its way.
     *
     * @throws org.ledgergate.access.NotAllowed unless the person could accept the item
     * @throws WrongState if the item is not on its way, or its process is running
     */
    @Transactional
    public Item resume(Person by, ItemId id) {
        return approving.resume(by, items.lock(id));
    }

    /** Gives an item up; its number is free again. */
    @Transactional
    public Item markVoid(Person by, ItemId id, String reason) {
        access.requireProjectUser(by);
        return sending.giveUp(by, items.lock(id), Reason.of(Verb.VOID, reason));
    }
}
