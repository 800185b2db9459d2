package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.items.ItemState.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of an item: every step that is allowed, and that no other is. */
class ItemStateTest {

    private static final Map<ItemState, Set<ItemState>> STEPS = new EnumMap<>(Map.of(
            NOT_SENT, Set.of(SENT, WAITING, EXPORTING, VOID),
            REJECTED, Set.of(SENT, WAITING, EXPORTING, VOID),
            RETRIEVED, Set.of(SENT, WAITING, EXPORTING, VOID),
            UNLINKED, Set.of(SENT, WAITING, EXPORTING, VOID),
            SENT, Set.of(WAITING, EXPORTING, REJECTED, RETRIEVED),
            WAITING, Set.of(SENT, EXPORTING, REJECTED, RETRIEVED),
            EXPORTING, Set.of(SYNCED, FAILED),
            FAILED, Set.of(EXPORTING, REJECTED),
            SYNCED, Set.of(UNLINKED),
            VOID, Set.of()));

    @ParameterizedTest
    @EnumSource
    void stateLeadsToItsNextStatesAndToNoOthers(ItemState from) {
        for (ItemState to : values()) {
            boolean allowed = from.canBecome(to);

            assertThat(allowed)
                    .as(from + " to " + to)
                    .isEqualTo(STEPS.getOrDefault(from, Set.of()).contains(to));
        }
    }

    /** R2. */
    @Test
    void itemIsEditableOnlyWhileItIsWithTheProject() {
        for (ItemState state : values()) {
            assertThat(state.editable())
                    .as(state.label())
                    .isEqualTo(Set.of(NOT_SENT, REJECTED, RETRIEVED, UNLINKED).contains(state));
        }
    }

    @Test
    void everyStateIsReachedFromNotSentAndOnlyVoidIsTheEnd() {
        for (ItemState state : values()) {
            boolean reached = state == NOT_SENT || Set.of(values()).stream().anyMatch(from -> from.canBecome(state));
            boolean left = Set.of(values()).stream().anyMatch(state::canBecome);

            assertThat(reached).as(state + " is reached").isTrue();
            assertThat(left).as(state + " is left").isEqualTo(state != VOID);
        }
    }
}
