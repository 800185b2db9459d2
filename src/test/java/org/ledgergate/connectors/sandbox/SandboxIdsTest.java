package org.ledgergate.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgergate.items.ItemType;

/** An id of the sandbox says what it is the id of. */
class SandboxIdsTest {

    @ParameterizedTest
    @EnumSource
    void recordIsFoundAgainByItsId(ItemType type) {
        assertThat(SandboxIds.record(SandboxIds.of(type, 123))).contains(123L);
    }

    @Test
    void recordsOfDifferentTypesHaveDifferentIds() {
        assertThat(Arrays.stream(ItemType.values()).map(type -> SandboxIds.of(type, 123)))
                .doesNotHaveDuplicates()
                .contains("SBX-C-000123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SBX-C-123", "SBX-Q-000123", "SBX-null-000123", "SBX-C-000123-001"})
    void anythingElseIsNoId(String id) {
        assertThat(SandboxIds.record(id)).isEmpty();
    }
}
