package org.ledgergate.process;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.messages.Message;
import org.ledgergate.process.instances.AwaitParentProcess;
import org.ledgergate.process.instances.Engine;
import org.ledgergate.process.instances.SendToErpProcess;
import org.springframework.stereotype.Component;

/** Starts the process of an item that was sent: to its approver or the ERP, or to wait for its commitment. */
@Component
class Starts {

    private final Items items;
    private final StartVariables variables;
    private final Engine engine;

    Starts(Items items, StartVariables variables, Engine engine) {
        this.items = items;
        this.variables = variables;
        this.engine = engine;
    }

    /** Starts send-to-erp, which may need no approver for it. */
    Item start(Item sent, boolean afterReject) {
        Map<String, Object> rest = begin(sent, () -> engine.start(sent.id(), variables.of(sent, afterReject)));
        if (Boolean.FALSE.equals(rest.get(SendToErpProcess.APPROVAL_NEEDED))) {
            return items.move(
                    Person.LEDGERGATE, sent, ItemEvent.APPROVAL_SKIPPED, ItemState.EXPORTING, Message.NONE, "");
        }
        return sent;
    }

    /** Starts await-parent, which starts send-to-erp when the wait is over. */
    void await(Item sentEarly, boolean afterReject) {
        begin(
                sentEarly,
                () -> engine.begin(
                        AwaitParentProcess.KEY,
                        sentEarly.id().toString(),
                        Map.of(SendToErpProcess.RESENT_AFTER_REJECT, afterReject)));
    }

    private static <T> T begin(Item item, Supplier<T> start) {
        try {
            return start.get();
        } catch (SuspendedEntityInteractionException suspended) {
            throw new WrongState(item, Message.of("wanted.started-suspended"));
        }
    }
}
