package org.ledgergate.items;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.ledgergate.messages.Coded;
import org.ledgergate.messages.Word;

/**
 * The states of an item, and every step that leads from one to another. A new state also needs an entry or a case in
 * {@code tool.ListView}, {@code tool.item.StateSentence} and {@code process.instances.Instances}, which says whether it has a
 * process; an icon in {@code icons.svg} and {@code tool.css}; its texts in {@code texts/labels} and {@code texts/item}; and its
 * place in {@code openapi.yaml}.
 */
public enum ItemState implements Word {
    NOT_SENT("Not sent"),
    SENT("Sent"),
    WAITING("Waiting"),
    EXPORTING("Exporting"),
    SYNCED("Synced"),
    FAILED("Failed"),
    REJECTED("Rejected"),
    RETRIEVED("Retrieved"),
    UNLINKED("Unlinked"),
    VOID("Void");

    /** The states in which the project people may correct, send or give up the item. */
    public static final Set<ItemState> WITH_THE_PROJECT = EnumSet.of(NOT_SENT, REJECTED, RETRIEVED, UNLINKED);

    private final String label;

    ItemState(String label) {
        this.label = label;
    }

    @Override
    public String textKey() {
        return "state." + Coded.of(this);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String said() {
        return label.toLowerCase(Locale.ROOT);
    }

    public boolean editable() {
        return WITH_THE_PROJECT.contains(this);
    }

    /** Returns whether one step leads from this state to the other. */
    public boolean canBecome(ItemState next) {
        return next().contains(next);
    }

    private Set<ItemState> next() {
        return switch (this) {
            case NOT_SENT, REJECTED, RETRIEVED, UNLINKED -> EnumSet.of(SENT, WAITING, EXPORTING, VOID);
            case SENT -> EnumSet.of(WAITING, EXPORTING, REJECTED, RETRIEVED);
            case WAITING -> EnumSet.of(SENT, EXPORTING, REJECTED, RETRIEVED);
            case EXPORTING -> EnumSet.of(SYNCED, FAILED);
            case FAILED -> EnumSet.of(EXPORTING, REJECTED);
            case SYNCED -> EnumSet.of(UNLINKED);
            case VOID -> EnumSet.noneOf(ItemState.class);
        };
    }
}
