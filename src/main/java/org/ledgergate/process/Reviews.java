package org.ledgergate.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ledgergate.access.Access;
import org.ledgergate.access.Person;
import org.ledgergate.items.Difference;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemNotFound;
import org.ledgergate.items.Items;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;

/** What people look at before they act: an item as its approver sees it, and which verbs it offers to whom. */
@Component
public class Reviews {

    private final Items items;
    private final Access access;
    private final Answers answers;
    private final Erp erp;
    private final Engine engine;

    Reviews(Items items, Access access, Answers answers, Erp erp, Engine engine) {
        this.items = items;
        this.access = access;
        this.answers = answers;
        this.erp = erp;
        this.engine = engine;
    }

    /** @throws ItemNotFound if the task is gone, or is none of ours */
    public Review ofTask(String taskId) {
        return of(items.get(engine.itemOfTask(taskId).orElseThrow(() -> new ItemNotFound("of task " + taskId))));
    }

    public Review of(Item item) {
        return new Review(
                item,
                items.changedSincePreviousSend(item),
                changedSinceSync(item),
                items.truncations(item, erp.connectors().capabilities().limits(item.type())),
                erp.extraFields(item),
                item.standing().answer().extraFields(),
                erp.exports().question(item).orElse(""),
                erp.exports().uncertain(item),
                erp.offersDryRun(item));
    }

    private List<Difference> changedSinceSync(Item item) {
        OptionalInt synced = erp.exports().syncedRevision(item);
        return synced.isPresent() ? items.changedSince(item, synced.getAsInt()) : List.of();
    }

    /** Answers the verbs that the item's state offers, each with what keeps this person from it. */
    public List<Choice> choices(Person person, Item item) {
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
                    choices.add(new Choice(Verb.CONFIRM, notApprover));
                }
                choices.add(new Choice(Verb.RETRY, notApprover));
                if (!erp.exports().uncertain(item)) {
                    choices.add(new Choice(Verb.REJECT, notApprover));
                }
            }
            case EXPORTING -> {
                if (engine.stuck(item.id())) {
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

    /** Answers whether nobody accepts what they sent or created. Source: R23. */
    public boolean dutiesAreSegregated() {
        return answers.dutiesAreSegregated();
    }

    private Optional<Message> notReady(Item item) {
        List<Fault> failing = items.check(item, erp.connectors().capabilities().limits(item.type()));
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.together(failing.stream().map(Fault::message).toList()));
    }
}
