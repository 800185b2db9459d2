package org.ledgergate.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.ledgergate.process.Instances.Halt;
import org.springframework.stereotype.Component;

/** Which verbs an item offers to whom. */
@Component
class Choices {

    private final Items items;
    private final Access access;
    private final Answers answers;
    private final Erp erp;
    private final Instances instances;

    Choices(Items items, Access access, Answers answers, Erp erp, Instances instances) {
        this.items = items;
        this.access = access;
        this.answers = answers;
        this.erp = erp;
        this.instances = instances;
    }

    /** Returns the verbs that the item's state offers, each with what keeps this person from it. */
    List<Choice> of(Person person, Item item) {
        return isHalted(item) ? ofHalted(person, item) : ofState(person, item);
    }

    /** An item that went on after it was read has no process that fits what was read, and is not halted. */
    private boolean isHalted(Item item) {
        return instances.halt(item) != Halt.NONE && items.get(item.id()).version() == item.version();
    }

    /** Nobody can decide about an item whose process has come to a halt before somebody brings it back. */
    private List<Choice> ofHalted(Person person, Item item) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Verb.RESUME, answers.whyNotAccept(person, item)));
        if (item.state().leadsTo(ItemState.RETRIEVED)) {
            choices.add(new Choice(Verb.RETRIEVE, access.whyNotProjectUser(person)));
        }
        return choices;
    }

    private List<Choice> ofState(Person person, Item item) {
        List<Choice> choices = new ArrayList<>();
        Optional<Message> notProject = access.whyNotProjectUser(person);
        Optional<Message> notApprover =
                access.whyNotApprover(person, item.type().box());
        switch (item.state()) {
            case NOT_SENT, REJECTED, RETRIEVED, UNLINKED -> {
                Verb send = item.standing().revision() == 0 ? Verb.SEND : Verb.RESEND;
                choices.add(new Choice(send, notProject.or(() -> notReady(item))));
                choices.add(new Choice(Verb.CORRECT, notProject));
                choices.add(new Choice(Verb.VOID, notProject));
            }
            case WAITING -> choices.add(new Choice(Verb.RETRIEVE, notProject));
            case SENT -> {
                choices.add(new Choice(Verb.ACCEPT, answers.whyNotAccept(person, item)));
                choices.add(new Choice(Verb.REJECT, notApprover));
                choices.add(new Choice(Verb.RETRIEVE, notProject));
            }
            case FAILED -> {
                if (erp.exports().question(item).isPresent()) {
                    choices.add(new Choice(Verb.CONFIRM, answers.whyNotAccept(person, item)));
                }
                choices.add(new Choice(Verb.RETRY, notApprover));
                if (!erp.exports().uncertain(item)
                        || erp.exports().question(item).isPresent()) {
                    choices.add(new Choice(Verb.REJECT, notApprover));
                }
            }
            case EXPORTING -> {
                if (instances.stuck(item.id())) {
                    choices.add(new Choice(Verb.RETRY, notApprover));
                }
            }
            case SYNCED -> choices.add(new Choice(Verb.CORRECT, notProject));
            case VOID -> {
                // nothing leads on from here
            }
        }
        return choices;
    }

    private Optional<Message> notReady(Item item) {
        List<Fault> failing = erp.conditions().failing(item);
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.together(failing.stream().map(Fault::message).toList()));
    }
}
