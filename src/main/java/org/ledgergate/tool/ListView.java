package org.ledgergate.tool;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.Fault;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Message;
import org.ledgergate.process.Verb;
import org.ledgergate.worklist.InvalidSearch;

/** A view of a subtab: the items in one state, or all of them. */
public enum ListView implements Coded {
    READY_TO_EXPORT(ItemState.SENT),
    WAITING(ItemState.WAITING),
    EXPORTING(ItemState.EXPORTING),
    FAILED(ItemState.FAILED),
    SYNCED(ItemState.SYNCED),
    REJECTED(ItemState.REJECTED),
    RETRIEVED(ItemState.RETRIEVED),
    NOT_SENT(ItemState.NOT_SENT),
    UNLINKED(ItemState.UNLINKED),
    VOID(ItemState.VOID),
    ALL(EnumSet.allOf(ItemState.class));

    private final Set<ItemState> states;

    ListView(ItemState state) {
        this(EnumSet.of(state));
    }

    ListView(Set<ItemState> states) {
        this.states = states;
    }

    public Set<ItemState> states() {
        return states;
    }

    /** Returns the mark of a view that shows one state. */
    public Optional<StateBadge> badge() {
        return states.size() == 1 ? Optional.of(StateBadge.of(states.iterator().next())) : Optional.empty();
    }

    public long count(Map<ItemState, Long> counts) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    /** Returns what this person may do to many of its items of a type at once. Source: R29. */
    public List<Verb> verbs(Person person, ItemType type) {
        return offered()
                .filter(verb -> verb.isByProjectUsers() ? person.has(Role.PROJECT_USER) : person.may(type.box()))
                .toList();
    }

    /** Returns the approver's verbs of a view that is an approver's, whoever looks at it; empty for the others. */
    public List<Verb> approvers() {
        return states.size() == 1
                ? offered().filter(verb -> !verb.isByProjectUsers()).toList()
                : List.of();
    }

    private Stream<Verb> offered() {
        return Verb.forMany().stream().filter(verb -> states.stream().anyMatch(verb::leadsFrom));
    }

    /**
     * Returns the view of a code. Without one, approvers start with what waits for them, and everybody else with everything.
     *
     * @throws InvalidSearch for what is no view
     */
    public static ListView chosen(String code, Person person) {
        if (code.isEmpty()) {
            return person.accountingApprover() ? READY_TO_EXPORT : ALL;
        }
        return Coded.find(ListView.class, code)
                .orElseThrow(() -> new InvalidSearch(List.of(new Fault(
                        "view", "unknown-choice", Message.of("page.no-view", code, Coded.all(ListView.class))))));
    }
}
