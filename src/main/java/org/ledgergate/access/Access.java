package org.ledgergate.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        require(person.seesItems(), "You need Read only or higher on ERP Integrations to see this");
    }

    /** @throws NotAllowed unless the person may create, send, retrieve, correct and void items */
    public void requireProjectUser(Person person) {
        whyNotProjectUser(person).ifPresent(reason -> {
            throw new NotAllowed(reason);
        });
    }

    /** Answers what keeps a person from sending, retrieving, correcting and voiding items; empty if nothing. */
    public Optional<String> whyNotProjectUser(Person person) {
        return person.has(Role.PROJECT_USER)
                ? Optional.empty()
                : Optional.of(
                        "Only project users create, send, retrieve, correct and void items, and attach files to them.");
    }

    /** @throws NotAllowed unless the person is an accounting approver for whom the box is set */
    public void requireApprover(Person person, Box box) {
        whyNotApprover(person, box).ifPresent(reason -> {
            throw new NotAllowed(reason);
        });
    }

    /** @throws NotAllowed unless the person administers the tool */
    public void requireAdmin(Person person) {
        whyNotAdmin(person).ifPresent(reason -> {
            throw new NotAllowed(reason);
        });
    }

    /** Answers what keeps a person from changing settings, with the names to ask; empty if nothing. */
    public Optional<String> whyNotAdmin(Person person) {
        return person.atLeast(ToolPermission.ADMIN)
                ? Optional.empty()
                : Optional.of(withNames("Only an ERP administrator can do this"));
    }

    /** Answers what keeps a person from Accept, Reject, Retry, Sync and Refresh, with the names to ask; empty if nothing. */
    public Optional<String> whyNotApprover(Person person) {
        if (person.accountingApprover()) {
            return Optional.empty();
        }
        if (!person.atLeast(ToolPermission.STANDARD)) {
            return Optional.of(withNames("You need Standard or Admin on ERP Integrations for this"
                    + (person.has(Role.ACCOUNTING_APPROVER) ? "; Can push to accounting alone is not enough" : "")));
        }
        return Optional.of(withNames("You can see everything here, but you need Can push to accounting for this"));
    }

    /** Answers what keeps a person from Accept, Reject, Retry, Sync and Refresh of one type, with the names to ask; empty if nothing. */
    public Optional<String> whyNotApprover(Person person, Box box) {
        return whyNotApprover(person)
                .or(() -> person.may(box)
                        ? Optional.empty()
                        : Optional.of(withNames(
                                "You can push to accounting, but not this: " + box.label() + " is not set for you")));
    }

    /** Answers the roles that a person lacks to be an accounting approver, in their order; empty if none. */
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

    private void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new NotAllowed(withNames(otherwise));
        }
    }

    private String withNames(String sentence) {
        List<Person> administrators = people.having(Role.ERP_ADMIN);
        return administrators.isEmpty()
                ? sentence + "."
                : sentence + ". Ask an ERP administrator: "
                        + administrators.stream().map(Person::name).collect(Collectors.joining(", ")) + ".";
    }
}
