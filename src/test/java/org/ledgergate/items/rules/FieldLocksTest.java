package org.ledgergate.items.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.items.content.Field.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.items.ErpIds;
import org.ledgergate.items.Fault;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.TestItems;
import org.ledgergate.items.content.Content;
import org.ledgergate.items.content.Field;

/** R2: what is locked, by state and type. */
class FieldLocksTest {

    @ParameterizedTest
    @EnumSource
    void nothingIsLockedWhileTheItemIsWithTheProject(ItemType type) {
        for (ItemState state : ItemState.WITH_THE_PROJECT) {
            assertThat(locked(type, state)).as(state.label()).isEmpty();
            assertThat(FieldLocks.linesLocked(type, state)).as(state.label()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsLockedOnTheWay(ItemType type) {
        Set<ItemState> onTheWay =
                EnumSet.of(ItemState.SENT, ItemState.WAITING, ItemState.EXPORTING, ItemState.FAILED, ItemState.VOID);
        for (ItemState state : onTheWay) {
            assertThat(locked(type, state)).as(state.label()).containsExactlyInAnyOrder(Field.values());
            assertThat(FieldLocks.linesLocked(type, state)).as(state.label()).isTrue();
        }
    }

    @Test
    void syncedCommitmentKeepsVendorTitleStatusRetainageAndWhatNamesIt() {
        assertThat(locked(ItemType.COMMITMENT, ItemState.SYNCED))
                .containsExactlyInAnyOrder(
                        VENDOR,
                        TITLE,
                        STATUS,
                        RETAINAGE_PERCENT,
                        NUMBER,
                        KIND,
                        PROJECT,
                        PARENT,
                        PRIME_CONTRACT,
                        CURRENCY);
        assertThat(FieldLocks.linesLocked(ItemType.COMMITMENT, ItemState.SYNCED))
                .isFalse();
    }

    @Test
    void syncedChangeOrderKeepsVendorTitleStatusAmountAndWhatNamesIt() {
        assertThat(locked(ItemType.COMMITMENT_CHANGE_ORDER, ItemState.SYNCED))
                .containsExactlyInAnyOrder(
                        VENDOR, TITLE, STATUS, AMOUNT, NUMBER, KIND, PROJECT, PARENT, PRIME_CONTRACT, CURRENCY);
        assertThat(FieldLocks.linesLocked(ItemType.COMMITMENT_CHANGE_ORDER, ItemState.SYNCED))
                .isTrue();
    }

    @Test
    void syncedPrimeContractChangeOrderKeepsTitleStatusAmountAndWhatNamesIt() {
        assertThat(locked(ItemType.PRIME_CONTRACT_CHANGE_ORDER, ItemState.SYNCED))
                .containsExactlyInAnyOrder(
                        TITLE, STATUS, AMOUNT, NUMBER, KIND, PROJECT, PARENT, PRIME_CONTRACT, CURRENCY);
        assertThat(FieldLocks.linesLocked(ItemType.PRIME_CONTRACT_CHANGE_ORDER, ItemState.SYNCED))
                .isTrue();
    }

    @Test
    void syncedInvoiceKeepsEverything() {
        assertThat(locked(ItemType.SUBCONTRACTOR_INVOICE, ItemState.SYNCED)).containsExactlyInAnyOrder(Field.values());
    }

    @Test
    void everyChangeOfSomethingLockedIsAFaultAndWhatStaysIsNone() {
        Item synced = synced(TestItems.commitment("Concrete"));
        Item wanted = TestItems.with(TestItems.with(synced, TITLE, "Steel"), VENDOR, "V-1002");

        assertThat(FieldLocks.faults(synced, wanted.content()))
                .extracting(Fault::pointer)
                .containsExactly("/title", "/vendor");
        assertThat(FieldLocks.faults(synced, synced.content())).isEmpty();
        assertThat(FieldLocks.faults(
                        synced, TestItems.with(synced, DESCRIPTION, "Anything").content()))
                .isEmpty();
    }

    @Test
    void changedLinesOfASyncedInvoiceAreAFault() {
        Item synced = synced(TestItems.invoice("SC-001", "2026-11-30"));
        Content fewer =
                new Content(synced.content().fields(), synced.content().lines().subList(0, 1));

        assertThat(FieldLocks.faults(synced, fewer)).extracting(Fault::pointer).containsExactly("/lines");
    }

    private static Item synced(Item item) {
        return item.with(item.lifecycle().synced(new ErpIds("SBX-1", Map.of())));
    }

    private static Set<Field> locked(ItemType type, ItemState state) {
        Set<Field> locked = EnumSet.allOf(Field.class);
        locked.removeIf(field -> !FieldLocks.locked(type, state, field));
        return locked;
    }
}
