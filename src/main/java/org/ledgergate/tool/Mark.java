package org.ledgergate.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ledgergate.items.ItemState;

/**
 * A state as pages show it: never by colour alone, always with an icon of its own shape and a word.
 *
 * @param key names the icon and the colour
 * @param meaning what the state means, in one sentence
 */
public record Mark(String key, String word, String meaning) {

    public static Mark of(ItemState state) {
        return new Mark(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), state.label(), meaning(state));
    }

    /** Answers all marks, in the order of an item's life. */
    public static List<Mark> all() {
        return Arrays.stream(ItemState.values()).map(Mark::of).toList();
    }

    private static String meaning(ItemState state) {
        return switch (state) {
            case NOT_SENT -> "Known to Ledgergate, never sent. The project can edit it.";
            case SENT -> "Ready to export: waits for an accounting approver.";
            case WAITING -> "Waits for its parent to be in the ERP.";
            case EXPORTING -> "On its way into the ERP.";
            case SYNCED -> "In the ERP, under the ERP id shown.";
            case FAILED -> "The ERP refused it, in the words shown.";
            case REJECTED -> "An approver refused it. The project can correct and re-send it.";
            case RETRIEVED -> "The sender took it back before an answer.";
            case UNLINKED -> "Was in the ERP; the record there is gone.";
            case VOID -> "Given up by the project.";
        };
    }
}
