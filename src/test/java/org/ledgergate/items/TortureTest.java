package org.ledgergate.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.Torture;
import org.ledgergate.connectors.Imports;
import org.ledgergate.connectors.sandbox.Sandbox;
import org.ledgergate.items.content.Field;
import org.ledgergate.items.drafts.Draft;
import org.ledgergate.records.RecordKind;

/** Whatever an item says is kept to the last sign and the last digit. */
class TortureTest {

    @ParameterizedTest
    @EnumSource
    void everyItemIsKeptAsItWasWritten(TestDatabase kind) {
        Company company = new Company(kind, new TestClock("2026-11-22T10:00:00Z"));
        Torture.book(company.database.batches().getJdbcTemplate().getDataSource());
        Imports sandbox = (Imports) new Sandbox(company.database).connector();
        for (RecordKind record : RecordKind.values()) {
            company.records.take(record, sandbox.fetch(record));
        }

        List<Draft> drafts = Torture.drafts();
        drafts.forEach(draft -> company.items.create(TestItems.PAULA, draft));

        List<Item> kept = drafts.stream()
                .map(draft -> company.items.ofSource(draft.source()).orElseThrow())
                .toList();
        for (int i = 0; i < drafts.size(); i++) {
            assertThat(kept.get(i).content().fields())
                    .containsAllEntriesOf(drafts.get(i).fields());
            assertThat(kept.get(i).content().lines())
                    .hasSameSizeAs(drafts.get(i).lines());
        }
        assertThat(kept)
                .hasSize(36)
                .anyMatch(item -> item.content().lines().size() == 180)
                .anyMatch(item -> item.text(Field.AMOUNT).equals("1000000000000.00"))
                .extracting(item -> item.text(Field.CURRENCY))
                .contains("USD", "AUD", "EUR", "JPY", "KWD");
    }
}
