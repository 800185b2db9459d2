package org.ledgergate.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.NotAllowed;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.Outcome;
import org.ledgergate.items.AttemptRefused;
import org.ledgergate.items.Fault;
import org.ledgergate.items.InvalidItem;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemId;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.items.WrongState;
import org.ledgergate.messages.Message;
import org.ledgergate.settings.Setting;
import org.ledgergate.settings.Settings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rules for an approver's answer, the same for whoever completes the task by whatever client. */
@Component
class ReviewRules {

    private final Items items;
    private final Access access;
    private final Settings settings;
    private final ErpQuestions erp;
    private final ApplicationEventPublisher facts;

    ReviewRules(Items items, Access access, Settings settings, ErpQuestions erp, ApplicationEventPublisher facts) {
        this.items = items;
        this.access = access;
        this.settings = settings;
        this.erp = erp;
        this.facts = facts;
    }

    void accept(Person by, ItemId id, Map<String, String> extraFields) {
        Item item = open(by, id, ItemState.SENT, Verb.ACCEPT);
        requireOther(by, item, Verb.ACCEPT);
        erp.conditions().requireStill(item);
        requireExtraFields(item, extraFields);
        items.accept(by, item, extraFields);
    }

    void reject(Person by, ItemId id, String reason) {
        Item item = open(by, id, ItemState.SENT, Verb.REJECT);
        items.answer(by, item, Verb.REJECT.event(), ItemState.REJECTED, Reason.of(Verb.REJECT, reason));
    }

    void retry(Person by, ItemId id) {
        Item item = open(by, id, ItemState.FAILED, Verb.RETRY);
        items.move(by, item, Verb.RETRY.event(), ItemState.EXPORTING, Message.NONE, "");
    }

    /**
     * Records that a person answered the question about a failed export with yes, and lets the export go on. To take as it is what
     * the ERP posted differently needs a reason.
     */
    void confirm(Person by, ItemId id, String reason) {
        Item item = open(by, id, ItemState.FAILED, Verb.CONFIRM);
        requireOther(by, item, Verb.CONFIRM);
        boolean different = erp.exports()
                .of(item)
                .outcome()
                .filter(Outcome.POSTED_DIFFERENTLY::equals)
                .isPresent();
        String why = different ? Reason.required(reason) : Reason.optional(reason);
        Message question = erp.exports()
                .of(item)
                .question()
                .orElseThrow(() -> new WrongState(item, Message.of("wanted.confirmed-without-question")));
        erp.exports().confirm(item);
        items.confirm(by, item, why, "confirmed: " + question.kept());
    }

    void rejectFailed(Person by, ItemId id, String reason) {
        Item item = open(by, id, ItemState.FAILED, Verb.REJECT);
        if (erp.exports().stillInTheErp(item)) {
            throw new WrongState(
                    item,
                    erp.exports().of(item).question().isPresent()
                            ? Message.of("wanted.rejected-in-erp")
                            : Message.of("wanted.rejected-maybe-in-erp"));
        }
        items.answer(by, item, Verb.REJECT.event(), ItemState.REJECTED, Reason.of(Verb.REJECT, reason));
    }

    /**
     * Checks whether a person may bring an item's process back, which counts as accepting it.
     *
     * @throws NotAllowed with the reason
     */
    void requireResumer(Person by, Item item) {
        whyNotAccept(by, item).ifPresent(why -> refuse(by, item, Verb.RESUME, why));
    }

    /** Returns what keeps a person from accepting an item; empty if nothing. Source: R22, R23. */
    Optional<Message> whyNotAccept(Person by, Item item) {
        return access.whyNotApprover(by, item.type().box()).or(() -> whyNotOwn(by, item));
    }

    private Optional<Message> whyNotOwn(Person by, Item item) {
        return item.comesFrom(by.id()) && settings.isOn(Setting.SEGREGATION_OF_DUTIES)
                ? Optional.of(Message.of("item.own-item", item.named()))
                : Optional.empty();
    }

    /** Locks the item, so that of two answers one counts and the other is told who answered and when. Source: R24. */
    private Item open(Person by, ItemId id, ItemState expected, Verb wanted) {
        Item item = items.lock(id);
        if (item.state() != expected) {
            throw new WrongState(item, wanted.event());
        }
        access.whyNotApprover(by, item.type().box()).ifPresent(why -> refuse(by, item, wanted, why));
        return item;
    }

    private void requireOther(Person by, Item item, Verb wanted) {
        whyNotOwn(by, item).ifPresent(why -> refuse(by, item, wanted, why));
    }

    private void refuse(Person by, Item item, Verb wanted, Message why) {
        facts.publishEvent(new AttemptRefused(item, by, wanted.event(), why));
        throw new NotAllowed(why);
    }

    private void requireExtraFields(Item item, Map<String, String> values) {
        Map<String, String> given = new LinkedHashMap<>();
        erp.extraFields(item).forEach(field -> given.put(field.name(), ""));
        given.putAll(values);
        List<Fault> faults = erp.faults(item, given);
        if (!faults.isEmpty()) {
            throw new InvalidItem(faults);
        }
    }
}
