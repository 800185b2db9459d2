package org.ledgergate.tool.overview;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ledgergate.items.ItemType;
import org.ledgergate.messages.Message;
import org.ledgergate.messages.Text;
import org.ledgergate.tool.Refusal;
import org.ledgergate.worklist.Scope;

/**
 * What the address of the overview says; each part may be missing.
 *
 * @param type a type's code
 * @param project a project's number
 */
record OverviewAddress(@Nullable String type, @Nullable String project) {

    private static final int LONGEST_NUMBER = 60;

    /** @throws Refusal.Unreadable if it speaks of what cannot be */
    Scope scope() {
        String code = text(type);
        String number = text(project);
        if (number.length() > LONGEST_NUMBER || !Text.storable(number)) {
            throw new Refusal.Unreadable(Message.of("overview.project-number", LONGEST_NUMBER));
        }
        return new Scope(code.isEmpty() ? null : type(code), number);
    }

    private static ItemType type(String code) {
        return ItemType.ofCode(code)
                .orElseThrow(() -> new Refusal.Unreadable(Message.of(
                        "overview.no-type",
                        code,
                        Message.list(Arrays.stream(ItemType.values())
                                .map(ItemType::code)
                                .toList()))));
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "").strip();
    }
}
