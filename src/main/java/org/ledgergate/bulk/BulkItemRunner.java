package org.ledgergate.bulk;

import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.People;
import org.ledgergate.access.Person;
import org.ledgergate.items.Item;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.messages.Message;
import org.ledgergate.process.SendToErp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does a run's verb to one of its items, and writes that down, in one transaction: both happen, or neither. */
@Component
class BulkItemRunner {

    private final BulkItemTable table;
    private final Items items;
    private final SendToErp sendToErp;
    private final People people;

    BulkItemRunner(BulkItemTable table, Items items, SendToErp sendToErp, People people) {
        this.table = table;
        this.items = items;
        this.sendToErp = sendToErp;
        this.people = people;
    }

    /**
     * Does nothing if the item has its outcome already.
     *
     * @throws RuntimeException with the reason, if it is refused; then nothing was changed
     */
    @Transactional
    public void perform(BulkRun run, BulkItem one) {
        if (!table.decide(run.id(), one.position(), BulkItem.Outcome.DONE, Message.NONE)) {
            return;
        }
        Item before = items.lock(one.item());
        sendToErp.perform(run.verb(), personBehind(run), before.id(), run.input());
        // only now, so that what a rule refuses is told as that; the transaction takes back what was done
        if (before.version() != one.version()) {
            throw new WrongState(before, Message.of("bulk.changed-with-others", run.verb()));
        }
    }

    /** Read afresh for each item: a right that is taken away counts at once. */
    private Person personBehind(BulkRun run) {
        return people.find(run.askedBy())
                .orElseThrow(() -> new NotAllowed(Message.of("bulk.starter-unknown", run.askedBy())));
    }
}
