package org.ledgergate.process;

import static org.ledgergate.items.ItemState.EXPORTING;
import static org.ledgergate.items.ItemState.FAILED;
import static org.ledgergate.items.ItemState.NOT_SENT;
import static org.ledgergate.items.ItemState.REJECTED;
import static org.ledgergate.items.ItemState.RETRIEVED;
import static org.ledgergate.items.ItemState.SENT;
import static org.ledgergate.items.ItemState.SYNCED;
import static org.ledgergate.items.ItemState.UNLINKED;
import static org.ledgergate.items.ItemState.WAITING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ledgergate.items.ItemEvent;
import org.ledgergate.items.ItemState;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Word;

/**
 * What people can do to an item, in the order in which it is offered: by whom, with a reason or without, for how many at once, and
 * from which states. Whoever offers, checks or does a verb reads it here.
 */
public enum Verb implements Word, Coded {
    RESUME("Resume", "resumed", ItemEvent.RESUMED, By.OTHER_APPROVER, Reasoned.NEVER, Count.ONE, none()) {
        @Override
        Set<ItemState> sometimesFrom() {
            return EnumSet.of(SENT, WAITING, EXPORTING, FAILED);
        }
    },
    ACCEPT("Accept", "accepted", ItemEvent.ACCEPTED, By.OTHER_APPROVER, Reasoned.NEVER, Count.MANY, EnumSet.of(SENT)),
    CONFIRM(
            "Confirm",
            "confirmed",
            ItemEvent.CONFIRMED,
            By.OTHER_APPROVER,
            Reasoned.IF_GIVEN,
            Count.ONE,
            EnumSet.of(FAILED)),
    RETRY("Retry", "retried", ItemEvent.RETRIED, By.APPROVER, Reasoned.NEVER, Count.MANY, EnumSet.of(FAILED)) {
        @Override
        Set<ItemState> sometimesFrom() {
            return EnumSet.of(EXPORTING);
        }
    },
    REJECT(
            "Reject",
            "rejected",
            ItemEvent.REJECTED,
            By.APPROVER,
            Reasoned.ALWAYS,
            Count.MANY,
            EnumSet.of(SENT, FAILED)),
    SEND("Send to ERP", "sent", ItemEvent.SENT, By.PROJECT_USER, Reasoned.NEVER, Count.MANY, withTheProject()),
    RESEND(
            "Re-send to ERP",
            "sent again",
            ItemEvent.RESENT,
            By.PROJECT_USER,
            Reasoned.NEVER,
            Count.ONE,
            withTheProject()),
    CORRECT(
            "Correct",
            "corrected",
            ItemEvent.CORRECTED,
            By.PROJECT_USER,
            Reasoned.NEVER,
            Count.ONE,
            EnumSet.of(NOT_SENT, REJECTED, RETRIEVED, UNLINKED, SYNCED)),
    RETRIEVE(
            "Retrieve",
            "retrieved",
            ItemEvent.RETRIEVED,
            By.PROJECT_USER,
            Reasoned.NEVER,
            Count.MANY,
            EnumSet.of(SENT, WAITING)),
    VOID("Void", "voided", ItemEvent.VOIDED, By.PROJECT_USER, Reasoned.IF_GIVEN, Count.MANY, withTheProject());

    /** Who does it. */
    public enum By {
        PROJECT_USER,

        /** An approver for items of the type. */
        APPROVER,

        /** An approver who neither sent nor created the item, where duties are segregated. Source: R23. */
        OTHER_APPROVER
    }

    /** Whether a reason goes with it. */
    public enum Reasoned {
        NEVER,
        IF_GIVEN,
        ALWAYS
    }

    /** To how many items it is done at once. */
    private enum Count {
        ONE,
        MANY
    }

    private final String label;
    private final String done;
    private final ItemEvent event;
    private final By by;
    private final Reasoned reasoned;
    private final Count count;
    private final Set<ItemState> from;

    Verb(String label, String done, ItemEvent event, By by, Reasoned reasoned, Count count, Set<ItemState> from) {
        this.label = label;
        this.done = done;
        this.event = event;
        this.by = by;
        this.reasoned = reasoned;
        this.count = count;
        this.from = from;
    }

    private static Set<ItemState> none() {
        return EnumSet.noneOf(ItemState.class);
    }

    private static Set<ItemState> withTheProject() {
        return ItemState.WITH_THE_PROJECT;
    }

    public static Optional<Verb> ofCode(String code) {
        return Coded.find(Verb.class, code);
    }

    /** Returns what can be done to many items at once, in the order in which it is offered. Source: R29. */
    public static List<Verb> forMany() {
        return Arrays.stream(values()).filter(Verb::isForMany).toList();
    }

    public boolean isForMany() {
        return count == Count.MANY;
    }

    public By by() {
        return by;
    }

    public boolean isByProjectUsers() {
        return by == By.PROJECT_USER;
    }

    public Reasoned reasoned() {
        return reasoned;
    }

    /** Returns what the event log says of it. */
    public ItemEvent event() {
        return event;
    }

    /** Returns whether it is for items of a state, unless something else about one of them stands against it. */
    public boolean leadsFrom(ItemState state) {
        return from.contains(state);
    }

    /** Returns whether it is for some items of a state at least; which ones they are only the engine knows. */
    public boolean mayLeadFrom(ItemState state) {
        return leadsFrom(state) || sometimesFrom().contains(state);
    }

    /** Returns the states in which it is only for an item whose process came to a halt, or whose export has used up its tries. */
    Set<ItemState> sometimesFrom() {
        return none();
    }

    @Override
    public String textKey() {
        return "verb." + code() + ".done";
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns what is said of an item that it was done to, in the middle of a sentence. */
    @Override
    public String said() {
        return done;
    }
}
