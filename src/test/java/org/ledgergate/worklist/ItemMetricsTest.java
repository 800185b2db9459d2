package org.ledgergate.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ledgergate.items.TestItems.PAULA;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgergate.TestClock;
import org.ledgergate.TestDatabase;
import org.ledgergate.items.Company;
import org.ledgergate.items.Item;
import org.ledgergate.items.ItemState;
import org.ledgergate.items.ItemType;
import org.ledgergate.items.TestDraft;
import org.ledgergate.items.rules.Limits;
import org.ledgergate.records.RecordKind;

class ItemMetricsTest {

    private final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @EnumSource
    void itemsAreCountedByTypeAndStateWithTheAgeOfTheOldest(TestDatabase kind) {
        Company company = new Company(kind, clock);
        company.knows(RecordKind.JOB, "J-2041");
        ItemMetrics metrics = metrics(company);
        metrics.count();
        create(company);
        clock.forward(Duration.ofMinutes(10));
        Item sent = create(company);
        company.together(() -> company.items.send(PAULA, sent, ItemState.SENT, Limits.NONE));
        clock.forward(Duration.ofMinutes(5));

        metrics.count();

        assertThat(value("ledgergate.items", ItemState.NOT_SENT)).isEqualTo(1);
        assertThat(value("ledgergate.items", ItemState.SENT)).isEqualTo(1);
        assertThat(value("ledgergate.items.oldest", ItemState.NOT_SENT)).isEqualTo(15 * 60);
        assertThat(value("ledgergate.items.oldest", ItemState.SENT)).isEqualTo(5 * 60);
    }

    @ParameterizedTest
    @EnumSource
    void stateThatNoItemIsInAnyMoreIsNotCounted(TestDatabase kind) {
        Company company = new Company(kind, clock);
        company.knows(RecordKind.JOB, "J-2041");
        ItemMetrics metrics = metrics(company);
        Item item = create(company);
        metrics.count();
        company.together(() -> company.items.send(PAULA, item, ItemState.SENT, Limits.NONE));

        metrics.count();

        assertThat(meters.find("ledgergate.items").tag("state", "NOT_SENT").gauge())
                .isNull();
    }

    private double value(String metric, ItemState state) {
        return meters.get(metric)
                .tag("type", ItemType.COMMITMENT.code())
                .tag("state", state.name())
                .gauge()
                .value();
    }

    private static Item create(Company company) {
        String number = "SC-" + company.facts.size();
        return company.items.create(
                PAULA, TestDraft.commitment().with("number", number).from(number));
    }

    private ItemMetrics metrics(Company company) {
        return new ItemMetrics(new ItemCountTable(company.database.jdbc()), clock, meters);
    }
}
