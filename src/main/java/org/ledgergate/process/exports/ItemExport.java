package org.ledgergate.process.exports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportRequest;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.connectors.attempts.Attempt;
import org.ledgergate.connectors.attempts.Exports;
import org.ledgergate.connectors.attempts.FamilyBusy;
import org.ledgergate.connectors.attempts.NotCleared;
import org.ledgergate.items.ErpIds;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.ledgergate.process.instances.ItemsAwaitingParent;
import org.springframework.stereotype.Component;

/** Brings an accepted item into the ERP, and writes on the item what became of it. */
@Component
public class ItemExport {

    private static final int SHORTEST_PAUSE_IN_MILLIS = 1000;
    private static final int MILLIS_FOR_EACH_THAT_WAITS = 500;

    private final Items items;
    private final Exports exports;
    private final ExportGate gate;
    private final ExportTrouble troubleNote;
    private final ItemsAwaitingParent waiting;

    ItemExport(Items items, Exports exports, ExportGate gate, ExportTrouble troubleNote, ItemsAwaitingParent waiting) {
        this.items = items;
        this.exports = exports;
        this.gate = gate;
        this.troubleNote = troubleNote;
        this.waiting = waiting;
    }

    /**
     * Posts the item, or asks about it where an earlier attempt may have posted it.
     *
     * @throws ErpUnavailable if nothing reached the ERP; the engine tries again
     * @throws NotCleared if nobody accepted the item as it is now
     * @throws NotItsTurn if another document of the same commitment is being exported
     */
    public Outcome export(ItemId id) {
        Item item = items.get(id);
        gate.requireExporting(item);
        Attempt attempt = attempt(item);
        if (attempt.outcome() == Outcome.NOT_ATTEMPTED) {
            troubleNote.write(id, Message.of("export.trouble-repeated", attempt.message()));
            throw new ErpUnavailable(Message.of("export.not-sent", item.named(), attempt.message()));
        }
        conclude(item, attempt);
        return attempt.outcome();
    }

    private Attempt attempt(Item item) {
        try {
            return exports.export(item, parent(item), gate.clearance(item));
        } catch (FamilyBusy another) {
            throw new NotItsTurn(pause(waiting.exportingBeside(item)));
        }
    }

    /** The more are waiting the longer each of them waits, so that together they try a few times a second, however many they are. */
    private static Duration pause(int waiting) {
        int most = Math.max(SHORTEST_PAUSE_IN_MILLIS, waiting * MILLIS_FOR_EACH_THAT_WAITS);
        return Duration.ofMillis(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_IN_MILLIS / 2, most));
    }

    /** Returns what the ERP would object to if the item were exported now; nothing is posted. */
    public List<String> objections(Item item, Map<String, String> extraFields) {
        return exports.objections(item, parent(item), extraFields);
    }

    /** Asks the ERP what became of the item; NOT_ATTEMPTED says that it does not have it. */
    public Outcome ask(ItemId id) {
        Item item = items.get(id);
        gate.requireExporting(item);
        Attempt attempt = exports.ask(item);
        conclude(item, attempt);
        return attempt.outcome();
    }

    private ExportRequest.Parent parent(Item item) {
        return items.parent(item)
                .map(parent -> new ExportRequest.Parent(
                        parent.lifecycle().erpId(), parent.lifecycle().erp().lines(), parent.content()))
                .orElse(ExportRequest.Parent.NONE);
    }

    /** Writes the outcome on the item as it was read before the call; whoever changed it meanwhile makes the step repeat. */
    private void conclude(Item item, Attempt attempt) {
        ExportResult result = attempt.result();
        switch (attempt.outcome()) {
            case SYNCED ->
                waiting.release(items.synced(item, new ErpIds(result.erpId(), result.lineIds()), attempt.line()));
            case PENDING ->
                items.noteTrouble(item, ItemEvent.EXPORT_PENDING, Message.of("export.pending"), attempt.line());
            case UNKNOWN ->
                items.noteTrouble(item, ItemEvent.EXPORT_TROUBLED, Message.of("export.uncertain"), attempt.line());
            case REFUSED, NEEDS_CONFIRMATION, NOT_ATTEMPTED, STOPPED, POSTED_DIFFERENTLY -> {
                // the next step of the process deals with it
            }
        }
    }
}
