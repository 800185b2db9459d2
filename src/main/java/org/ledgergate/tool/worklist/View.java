package org.ledgergate.tool.worklist;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.access.Person;
import org.ledgergate.access.Role;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.process.Verb;
import org.ledgergate.tool.Mark;

/** A view of a subtab: the items in one state, or all of them. */
enum View {
    READY_TO_EXPORT("Ready to export", ItemState.SENT, "Nothing waits for an answer."),
    WAITING("Waiting", ItemState.WAITING, "Nothing waits for its parent."),
    EXPORTING("Exporting", ItemState.EXPORTING, "Nothing is on its way into the ERP."),
    FAILED("Failed to export", ItemState.FAILED, "The ERP has refused nothing."),
    SYNCED("Synced", ItemState.SYNCED, "Nothing is in the ERP yet."),
    REJECTED("Rejected", ItemState.REJECTED, "Nothing is rejected."),
    RETRIEVED("Retrieved", ItemState.RETRIEVED, "Nothing was taken back."),
    NOT_SENT("Not sent", ItemState.NOT_SENT, "Nothing is left to send."),
    UNLINKED("Unlinked", ItemState.UNLINKED, "Nothing has lost its ERP record."),
    VOID("Void", ItemState.VOID, "Nothing was given up."),
    ALL("All", EnumSet.allOf(ItemState.class), "There is nothing here yet.");

    private final String label;
    private final Set<ItemState> states;
    private final String whenEmpty;

    View(String label, ItemState state, String whenEmpty) {
        this(label, EnumSet.of(state), whenEmpty);
    }

    View(String label, Set<ItemState> states, String whenEmpty) {
        this.label = label;
        this.states = states;
        this.whenEmpty = whenEmpty;
    }

    public String label() {
        return label;
    }

    /** The name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the view says when it has nothing to show. */
    public String whenEmpty() {
        return whenEmpty;
    }

    public Set<ItemState> states() {
        return states;
    }

    /** Answers the mark of a view that shows one state. */
    public Optional<Mark> mark() {
        return states.size() == 1 ? Optional.of(Mark.of(states.iterator().next())) : Optional.empty();
    }

    public long count(Map<ItemState, Long> counts) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    /** Answers what this person may do to many of its items of a type at once. Source: R29. */
    List<Verb> verbs(Person person, ItemType type) {
        List<Verb> forAnApprover = person.may(type.box()) ? approversVerbs() : List.of();
        boolean sends = person.has(Role.PROJECT_USER)
                && EnumSet.of(NOT_SENT, REJECTED, RETRIEVED).contains(this);
        return sends ? List.of(Verb.SEND) : forAnApprover;
    }

    private List<Verb> approversVerbs() {
        return switch (this) {
            case READY_TO_EXPORT -> List.of(Verb.ACCEPT, Verb.REJECT);
            case FAILED -> List.of(Verb.RETRY, Verb.REJECT);
            default -> List.of();
        };
    }

    /** Approvers start with what waits for them, everybody else with everything; a view that is none shows everything. */
    static View chosen(String code, Person person) {
        View byDefault = code.isEmpty() && person.accountingApprover() ? READY_TO_EXPORT : ALL;
        return ofCode(code).orElse(byDefault);
    }

    private static Optional<View> ofCode(String code) {
        return Arrays.stream(values()).filter(view -> view.code().equals(code)).findFirst();
    }
}
