package org.ledgergate.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Attempt;
import org.ledgergate.connectors.ErpUnavailable;
import org.ledgergate.connectors.ExportResult;
import org.ledgergate.connectors.Exports;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.Action;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.notifications.Notifications;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Brings an accepted item into the ERP, and writes on the item what became of it. */
@Component
@EnableConfigurationProperties(Exporting.Schedule.class)
class Exporting {

    private final Items items;
    private final Exports exports;
    private final Notifications notifications;
    private final TroubleNote troubleNote;
    private final Schedule schedule;

    Exporting(Items items, Exports exports, Notifications notifications, TroubleNote troubleNote, Schedule schedule) {
        this.items = items;
        this.exports = exports;
        this.notifications = notifications;
        this.troubleNote = troubleNote;
        this.schedule = schedule;
    }

    /**
     * When the ERP is asked about an export whose outcome it owes us.
     *
     * @param askAgain the pauses before each question; when they are used up a person has to look
     */
    @ConfigurationProperties("ledgergate.export")
    record Schedule(
            @DefaultValue({"10s", "1m", "5m", "1h", "1d", "1d", "1d", "1d", "1d"})
            List<Duration> askAgain) {

        Optional<Duration> pauseBefore(int question) {
            return question < askAgain.size() ? Optional.of(askAgain.get(question)) : Optional.empty();
        }
    }

    /** Answers the pause before a question, counted from 0; empty when the schedule is used up. */
    Optional<Duration> pauseBefore(int question) {
        return schedule.pauseBefore(question);
    }

    /**
     * Posts the item, or asks about it where an earlier attempt may have posted it.
     *
     * @throws ErpUnavailable if nothing reached the ERP; the engine tries again
     */
    Outcome export(ItemId id) {
        Item item = items.get(id);
        String parentErpId =
                items.parent(item).map(parent -> parent.standing().erpId()).orElse("");
        ExportResult result = exports.export(item, parentErpId, items.extraFields(id));
        if (result.outcome() == Outcome.NOT_ATTEMPTED) {
            troubleNote.write(id, "Not sent yet, and tried again by itself: " + result.message());
            throw new ErpUnavailable(item.name() + " was not sent: " + result.message());
        }
        conclude(item, result);
        return result.outcome();
    }

    /** Asks the ERP what became of the item; NOT_ATTEMPTED says that it does not have it. */
    Outcome ask(ItemId id) {
        Item item = items.get(id);
        ExportResult result = exports.ask(item);
        conclude(item, result);
        return result.outcome();
    }

    /** Marks the item as failed, with the ERP's words, and tells the people concerned. */
    void fail(ItemId id) {
        Item item = items.lock(id);
        String message = exports.last(item)
                .map(Attempt::message)
                .filter(words -> !words.isBlank())
                .orElse("The ERP never said what became of it. Retry asks it again.");
        Item failed = items.move(
                Person.LEDGERGATE, item, Action.EXPORT_FAILED, ItemState.FAILED, message, exports.record(item));
        notifications.exportFailed(failed, message);
    }

    /** Says on the item that its export has used up its retries, and tells the administrators. */
    void giveUpForNow(ItemId id, String trouble) {
        Item item = items.lock(id);
        items.trouble(item, trouble, exports.record(item));
        notifications.technicalTrouble(item, trouble);
    }

    private void conclude(Item item, ExportResult result) {
        switch (result.outcome()) {
            case SYNCED -> items.synced(items.lock(item.id()), result.erpId(), result.lineIds(), exports.record(item));
            case PENDING ->
                items.trouble(
                        items.lock(item.id()),
                        "The ERP took it and has yet to answer; it is being asked.",
                        exports.record(item));
            case UNKNOWN ->
                items.trouble(
                        items.lock(item.id()),
                        "The ERP's answer is missing, so the outcome is uncertain; the ERP is being asked.",
                        exports.record(item));
            case REFUSED, NEEDS_CONFIRMATION, NOT_ATTEMPTED -> {
                // the next step of the process deals with it
            }
        }
    }
}
