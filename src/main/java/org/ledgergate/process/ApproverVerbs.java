package org.ledgergate.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.messages.Message;
import org.ledgergate.process.instances.Engine;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.stereotype.Component;

/** The approver's side of an item's way: accept, reject, and what becomes of a failed export. */
@Component
class ApproverVerbs {

    private final Items items;
    private final Access access;
    private final Engine engine;
    private final ResumeVerb resuming;

    ApproverVerbs(Items items, Access access, Engine engine, ResumeVerb resuming) {
        this.items = items;
        this.access = access;
        this.engine = engine;
        this.resuming = resuming;
    }

    /** @param seen the revision that the approver looked at, counted from 1 */
    Item accept(Person by, Item item, int seen, Map<String, String> extraFields) {
        if (item.lifecycle().revision() != seen) {
            throw new WrongState(
                    item,
                    Message.of(
                            "wanted.accepted-revision", seen, item.lifecycle().revision()));
        }
        return accept(by, item, extraFields);
    }

    Item accept(Person by, Item item, Map<String, String> extraFields) {
        require(item, Verb.ACCEPT);
        Map<String, Object> answer = new HashMap<>();
        answer.put(SendToErpProcess.DECISION, SendToErpProcess.ACCEPT);
        extraFields.forEach((name, value) -> answer.put(SendToErpProcess.EXTRA_PREFIX + name, value));
        return complete(by, item, SendToErpProcess.REVIEW_ITEM, answer);
    }

    Item reject(Person by, Item item, String reason) {
        boolean failed = item.state() == ItemState.FAILED;
        require(item, Verb.REJECT);
        return complete(
                by,
                item,
                failed ? SendToErpProcess.RESOLVE_FAILURE : SendToErpProcess.REVIEW_ITEM,
                Map.of(
                        failed ? SendToErpProcess.RESOLUTION : SendToErpProcess.DECISION,
                        SendToErpProcess.REJECT,
                        SendToErpProcess.REASON,
                        reason));
    }

    Item retry(Person by, Item item) {
        access.requireApprover(by, item.type().box());
        if (item.state() == ItemState.EXPORTING && engine.retryExport(item.id())) {
            return items.get(item.id());
        }
        require(item, Verb.RETRY);
        return resolve(by, item, Map.of(SendToErpProcess.RESOLUTION, SendToErpProcess.RETRY));
    }

    Item confirm(Person by, Item item, String reason) {
        require(item, Verb.CONFIRM);
        return resolve(
                by,
                item,
                Map.of(SendToErpProcess.RESOLUTION, SendToErpProcess.CONFIRM, SendToErpProcess.REASON, reason));
    }

    Item resume(Person by, Item item) {
        return resuming.resume(by, item);
    }

    private Item resolve(Person by, Item item, Map<String, Object> resolution) {
        return complete(by, item, SendToErpProcess.RESOLVE_FAILURE, resolution);
    }

    /** The task's gate applies the rules and moves the item, as it does for an answer from any other client. */
    private Item complete(Person by, Item item, String task, Map<String, Object> variables) {
        try {
            if (engine.complete(by, item.id(), task, variables)) {
                return items.get(item.id());
            }
        } catch (SuspendedEntityInteractionException suspended) {
            throw new WrongState(item, Message.of("wanted.answered-suspended"));
        }
        throw new WrongState(item, Message.of("wanted.answered-ended"));
    }

    private static void require(Item item, Verb wanted) {
        if (!wanted.leadsFrom(item.state())) {
            throw new WrongState(item, wanted.event());
        }
    }
}
