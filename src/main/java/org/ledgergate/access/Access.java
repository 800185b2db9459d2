package org.ledgergate.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgergate.messages.Message;
import org.springframework.stereotype.Component;

/** The rules of who may do what; every refusal says what is missing and names the people to ask. */
@Component
public class Access {

    private final People people;

    Access(People people) {
        this.people = people;
    }

    /** @throws NotAllowed unless the person sees items: a permission on the tool, or the project-user role */
    public void requireReader(Person person) {
        if (!person.seesItems()) {
            throw new NotAllowed(withNames(Message.of("access.read-only-needed")));
        }
    }

    /** @throws NotAllowed unless the person may create, send, retrieve, correct and void items */
    public void requireProjectUser(Person person) {
        require(whyNotProjectUser(person));
    }

    /** Returns what keeps a person from sending, retrieving, correcting and voiding items; empty if nothing. */
    public Optional<Message> whyNotProjectUser(Person person) {
        return person.has(Role.PROJECT_USER) ? Optional.empty() : Optional.of(Message.of("access.project-user-only"));
    }

    /** @throws NotAllowed unless the person is an accounting approver for whom the box is set */
    public void requireApprover(Person person, GridRight box) {
        require(whyNotApprover(person, box));
    }

    /** @throws NotAllowed unless the person administers the tool */
    public void requireAdmin(Person person) {
        require(whyNotAdmin(person));
    }

    /** Returns what keeps a person from changing settings, with the names to ask; empty if nothing. */
    public Optional<Message> whyNotAdmin(Person person) {
        return person.atLeast(ToolPermission.ADMIN)
                ? Optional.empty()
                : Optional.of(withNames(Message.of("access.admin-only")));
    }

    /** @throws NotAllowed unless the person has Standard or Admin */
    public void requireStandard(Person person) {
        require(whyNotStandard(person));
    }

    /** Returns what keeps a person from adding, archiving and restoring records of the ERP, with the names to ask; empty if nothing. */
    public Optional<Message> whyNotStandard(Person person) {
        return person.atLeast(ToolPermission.STANDARD)
                ? Optional.empty()
                : Optional.of(withNames(Message.of("access.standard-needed")));
    }

    /** Returns what keeps a person from Accept, Reject, Retry, Sync and Refresh, with the names to ask; empty if nothing. */
    public Optional<Message> whyNotApprover(Person person) {
        if (person.accountingApprover()) {
            return Optional.empty();
        }
        if (!person.atLeast(ToolPermission.STANDARD)) {
            return Optional.of(withNames(
                    person.has(Role.ACCOUNTING_APPROVER)
                            ? Message.of("access.standard-needed-beside", Role.ACCOUNTING_APPROVER)
                            : Message.of("access.standard-needed")));
        }
        return Optional.of(withNames(Message.of("access.right-needed", Role.ACCOUNTING_APPROVER)));
    }

    /** Returns what keeps a person from Accept, Reject, Retry, Sync and Refresh of one type, with the names to ask; empty if nothing. */
    public Optional<Message> whyNotApprover(Person person, GridRight box) {
        return whyNotApprover(person)
                .or(() -> person.may(box)
                        ? Optional.empty()
                        : Optional.of(withNames(Message.of("access.box-not-set", box.named()))));
    }

    /** Returns the roles that a person lacks to be an accounting approver, in their order; empty if none. */
    public List<Role> lackingToApprove(Person person) {
        List<Role> lacking = new ArrayList<>();
        if (!person.has(Role.ACCOUNTING_APPROVER)) {
            lacking.add(Role.ACCOUNTING_APPROVER);
        }
        if (!person.atLeast(ToolPermission.STANDARD)) {
            lacking.add(Role.ERP_STANDARD);
        }
        return lacking;
    }

    private static void require(Optional<Message> whyNot) {
        whyNot.ifPresent(reason -> {
            throw new NotAllowed(reason);
        });
    }

    private Message withNames(Message sentence) {
        List<String> administrators =
                people.having(Role.ERP_ADMIN).stream().map(Person::name).toList();
        return administrators.isEmpty()
                ? sentence
                : Message.together(List.of(sentence, Message.of("access.ask", Message.list(administrators))));
    }
}
