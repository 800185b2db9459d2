package org.ledgergate.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.connectors.attempts.Attempts;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.ledgergate.process.instances.Instances;
import org.ledgergate.process.instances.Instances.Halt;
import org.springframework.stereotype.Component;

/** Which verbs an item offers to whom. */
@Component
class OfferedVerbs {

    private final Items items;
    private final Access access;
    private final ReviewRules answers;
    private final ErpQuestions erp;
    private final Instances instances;

    OfferedVerbs(Items items, Access access, ReviewRules answers, ErpQuestions erp, Instances instances) {
        this.items = items;
        this.access = access;
        this.answers = answers;
        this.erp = erp;
        this.instances = instances;
    }

    /** Returns the verbs that the item offers as it stands, each with what keeps this person from it. */
    List<OfferedVerb> of(Person person, Item item, Attempts attempts) {
        boolean halted = isHalted(item);
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.mayLeadFrom(item.state()) && isOffered(verb, item, attempts, halted))
                .map(verb -> new OfferedVerb(verb, whyNot(verb, person, item)))
                .toList();
    }

    /** An item that went on after it was read has no process that fits what was read, and is not halted. */
    private boolean isHalted(Item item) {
        return instances.halt(item) != Halt.NONE && items.get(item.id()).version() == item.version();
    }

    /** Nobody can decide about an item whose process has come to a halt before somebody brings it back. */
    private boolean isOffered(Verb verb, Item item, Attempts attempts, boolean halted) {
        return switch (verb) {
            case RESUME -> halted;
            case RETRIEVE -> true;
            case SEND -> item.lifecycle().revision() == 0;
            case RESEND -> item.lifecycle().revision() > 0;
            case RETRY -> !halted && (verb.leadsFrom(item.state()) || instances.stuck(item.id()));
            case CONFIRM -> !halted && attempts.question().isPresent();
            case REJECT ->
                !halted
                        && (item.state() != ItemState.FAILED
                                || attempts.question().isPresent()
                                || !attempts.uncertain());
            case ACCEPT, CORRECT, VOID -> !halted;
        };
    }

    private Optional<Message> whyNot(Verb verb, Person person, Item item) {
        Optional<Message> noRight = switch (verb.by()) {
            case PROJECT_USER -> access.whyNotProjectUser(person);
            case APPROVER -> access.whyNotApprover(person, item.type().box());
            case OTHER_APPROVER -> answers.whyNotAccept(person, item);
        };
        return verb == Verb.SEND || verb == Verb.RESEND ? noRight.or(() -> notReady(item)) : noRight;
    }

    private Optional<Message> notReady(Item item) {
        List<Fault> failing = erp.conditions().failing(item);
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.together(failing.stream().map(Fault::message).toList()));
    }
}
