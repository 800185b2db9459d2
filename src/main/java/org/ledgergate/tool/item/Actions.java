package org.ledgergate.tool.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Fault;
import org.ledgergate.messages.Message;
import org.ledgergate.process.OfferedVerb;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.ShownEvent;

/**
 * What the item's state offers to the person who looks at it.
 *
 * @param reader who looks at it
 * @param failing every condition for sending that does not hold yet
 * @param asked whether they have asked for what they lack, and nobody has decided yet
 * @param declined how their request for what they lack was declined; empty if it was not
 * @param recentReasons what the person gave lately as reasons to reject, newest first; empty where they cannot reject
 */
record Actions(
        Person reader,
        List<OfferedVerb> choices,
        List<Fault> failing,
        boolean asked,
        Optional<ShownEvent> declined,
        List<String> recentReasons) {

    /** A verb on a button. */
    record Button(String code, boolean main) {}

    public List<Button> buttons() {
        return choices.stream()
                .filter(OfferedVerb::allowed)
                .map(choice -> new Button(choice.verb().code(), main(choice.verb())))
                .toList();
    }

    public boolean allows(String code) {
        return buttons().stream().anyMatch(button -> button.code().equals(code));
    }

    /** Returns whether the item's process has come to a halt, whoever may bring it back. */
    public boolean resumable() {
        return choices.stream().anyMatch(choice -> choice.verb() == Verb.RESUME);
    }

    /** Returns the code of the Send or Re-send that stays grey until every condition holds; empty if nothing or somebody else is in the way. */
    public Optional<String> notReady() {
        return choices.stream()
                .filter(this::greyed)
                .map(choice -> choice.verb().code())
                .findFirst();
    }

    /** Returns whether the person can mend what keeps it from being sent, in a field of the form. */
    public boolean mendable(Fault fault) {
        return !fault.pointer().isEmpty() && allows(Verb.CORRECT.code());
    }

    /** Returns the part of the form's address that leads to the field: #vendor, or #lines for a field of a line. */
    public String place(Fault fault) {
        return "#" + fault.pointer().split("/")[1];
    }

    /**
     * Returns what keeps the person from the other verbs of their own side, each reason once: the codes of the verbs, by the
     * reason. A project user is not told why they can't accept, nor an approver why they can't send.
     */
    public Map<Message, List<String>> whyNot() {
        return choices.stream()
                .filter(choice -> !choice.allowed() && !greyed(choice) && concernsReader(choice.verb()))
                .collect(Collectors.groupingBy(
                        choice -> choice.whyNot().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(choice -> choice.verb().code(), Collectors.toList())));
    }

    /** Returns whether there is anything to show. */
    public boolean any() {
        return resumable()
                || notReady().isPresent()
                || !failing.isEmpty()
                || !buttons().isEmpty()
                || !whyNot().isEmpty();
    }

    private boolean concernsReader(Verb verb) {
        return verb.isByProjectUsers() ? reader.has(Role.PROJECT_USER) : reader.onAccountingSide();
    }

    private boolean greyed(OfferedVerb choice) {
        return sends(choice.verb()) && !choice.allowed() && !failing.isEmpty() && allows(Verb.CORRECT.code());
    }

    private static boolean sends(Verb verb) {
        return verb == Verb.SEND || verb == Verb.RESEND;
    }

    /** Where the ERP asks something, to answer is what the person came for, and to try again is not. */
    private boolean main(Verb verb) {
        return switch (verb) {
            case SEND, RESEND, ACCEPT, CONFIRM, RESUME -> true;
            case RETRY -> choices.stream().noneMatch(choice -> choice.verb() == Verb.CONFIRM);
            default -> false;
        };
    }
}
